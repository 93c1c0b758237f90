namespace Bizproc;

/// <summary>A portal that the application knows, without its secrets.</summary>
/// <param name="memberId">The member id of the portal.</param>
/// <param name="client">The client of the portal. It acts as the user who installed the application.</param>
public sealed class PortalEntry(string? memberId, IPortalClient client)
{
    /// <summary>
    /// The member id of the portal; <see langword="null"/> only for the portal of the options, until the options or a call provide it.
    /// </summary>
    public string? MemberId { get; } = memberId;

    /// <summary>The client of the portal. It acts as the user who installed the application.</summary>
    public IPortalClient Client { get; } = client;

    /// <summary>The origin of the portal, such as <c>https://example.bitrix24.com/</c>.</summary>
    public Uri Portal => Client.Portal;

    /// <summary>Returns the host of the portal.</summary>
    public override string ToString() => Portal.Host;
}
