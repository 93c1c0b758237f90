namespace Bizproc;

/// <summary>One portal, and how the application is known there.</summary>
public sealed class PortalOptions
{
    /// <summary>
    /// The portal's address, such as <c>https://example.bitrix24.com</c>; a final <c>/</c>, <c>/rest</c> or <c>/rest/</c> is accepted.
    /// </summary>
    public required Uri Portal { get; init; }

    /// <summary>An access token of the application. Registering actions needs one of a portal administrator (portal: 4.2).</summary>
    public required string AccessToken { get; init; }

    /// <summary>
    /// The application's own address as the portal reaches it; handler paths are joined to it. The portal demands a host with a dot, so in
    /// development <c>http://127.0.0.1:5000</c> will do and <c>http://localhost:5000</c> will not (portal: 5).
    /// </summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>The user who installed the application, as whom actions run that declare none (portal: 6.3).</summary>
    public int? UserId { get; init; }

    /// <summary>Names the portal by scheme and host, never the token, nor a secret that somebody wrote into the address.</summary>
    public override string ToString() =>
        Portal is { IsAbsoluteUri: true } ? Portal.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "";
}
