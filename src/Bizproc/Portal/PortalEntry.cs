namespace Bizproc;

/// <summary>A portal that the application knows, without its secrets.</summary>
/// <param name="memberId">The portal's own name for itself.</param>
/// <param name="client">The client, which calls the portal's methods as the user who installed the application.</param>
public sealed class PortalEntry(string? memberId, IPortalClient client)
{
    /// <summary>
    /// The portal's own name for itself; <see langword="null"/> only for the portal of the options, until the options or a call name it.
    /// </summary>
    public string? MemberId { get; } = memberId;

    /// <summary>The client, which calls the portal's methods as the user who installed the application.</summary>
    public IPortalClient Client { get; } = client;

    /// <summary>The portal's origin, such as <c>https://example.bitrix24.com/</c>.</summary>
    public Uri Portal => Client.Portal;

    /// <summary>Names the portal.</summary>
    public override string ToString() => Portal.Host;
}
