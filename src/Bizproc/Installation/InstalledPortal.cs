namespace Bizproc;

/// <summary>A portal on which the application is installed: where it is, how the application is known there, and how its calls are known.</summary>
public sealed record InstalledPortal
{
    /// <summary>The portal's own name for itself, which stays when its address changes (portal: 2.7).</summary>
    public required string MemberId { get; init; }

    /// <summary>The portal's origin, such as <c>https://example.bitrix24.com/</c>.</summary>
    public required Uri Portal { get; init; }

    /// <summary>The tokens of the user who installed the application.</summary>
    public required PortalTokens Tokens { get; init; }

    /// <summary>What every call of this portal brings to show that it is this portal; <see langword="null"/> as long as it has brought none.</summary>
    public string? ApplicationToken { get; init; }

    /// <summary>The user who installed the application, as whom actions run that declare none (portal: 6.3).</summary>
    public int? UserId { get; init; }

    /// <summary>Where the tokens are renewed; that of the options if left out.</summary>
    public Uri? AuthorizationServer { get; init; }

    /// <summary>
    /// The portal's language, such as <c>de</c>, as it was posted when the application was installed (portal: 8.2); <see langword="null"/> if it
    /// is not known.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>
    /// True if the portal posts its application token when it opens a page, as newer ones do (portal: 8.2): pages are then opened for nobody
    /// without it. Default: false.
    /// </summary>
    public bool SendsTokenToPages { get; init; }

    /// <summary>Names the portal, never a token.</summary>
    public override string ToString() => Portal.Host;
}
