namespace Bizproc.Installation.Proof;

/// <summary>A post that claims to come from a portal; nothing in it is proved yet (portal: 8.2). Missing values are empty.</summary>
/// <param name="Kind">The kind of the post.</param>
/// <param name="MemberId">The member id of the portal.</param>
/// <param name="RefreshToken">The refresh token, which proves the other values.</param>
/// <param name="ServerEndpoint">An address of the authorisation server.</param>
/// <param name="ApplicationToken">The application token of the portal.</param>
internal sealed record PortalPost(PortalPostKind Kind, string MemberId, string RefreshToken, string ServerEndpoint, string ApplicationToken)
{
    /// <summary>The language of the portal, such as <c>de</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The address of the sender. A sender with many refused posts must wait.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Returns the kind, never a token.</summary>
    public override string ToString() => Kind.ToString();
}
