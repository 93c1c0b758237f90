namespace Bizproc;

/// <summary>What a portal posted, or whoever says to be one: nothing of it is proved (portal: 8.2). What was not posted is empty.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="MemberId">The portal's own name for itself.</param>
/// <param name="RefreshToken">The refresh token, which proves the rest.</param>
/// <param name="ServerEndpoint">An address of the authorisation server.</param>
/// <param name="ApplicationToken">What every call of the portal brings.</param>
internal sealed record PortalPost(PortalPostKind Kind, string MemberId, string RefreshToken, string ServerEndpoint, string ApplicationToken)
{
    /// <summary>The portal's language, such as <c>de</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The address that the post came from. A sender that posts much that is refused must wait.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Never a token.</summary>
    public override string ToString() => Kind.ToString();
}
