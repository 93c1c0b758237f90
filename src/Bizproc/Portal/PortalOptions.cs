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

    /// <summary>Renews the access token when it has expired; without it, or without <see cref="Application"/>, nothing does (portal: 2.7).</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Who the application is at the authorisation server.</summary>
    public ApplicationCredentials? Application { get; init; }

    /// <summary>Where renewed tokens are saved before they are used. What was saved there earlier outranks the tokens given here.</summary>
    public ITokenStore? Tokens { get; init; }

    /// <summary>
    /// The portal's own name for itself, which stays when its address changes. A new address counts only if the tokens are this portal's. Default:
    /// <see langword="null"/>, the name is not compared.
    /// </summary>
    public string? MemberId { get; init; }

    /// <summary>
    /// True if the portal may move to an address that is not <c>https</c> at a public host. <see cref="Portal"/> itself is not subject to it.
    /// Default: false.
    /// </summary>
    public bool AllowPrivatePortals { get; init; }

    /// <summary>What the declarations leave open for this portal to fill.</summary>
    public IPortalValues? Values { get; init; }

    /// <summary>Chooses which of the declared actions the portal gets. Default: <see langword="null"/>, the portal gets all.</summary>
    public IActionSelector? Selector { get; init; }

    /// <summary>How the client keeps to the portal's limits, and how patient it is.</summary>
    public PortalLimits Limits { get; init; } = new();

    /// <summary>The time; that of the machine if left out.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The keeper of tokens and address, in place of <see cref="Tokens"/>.</summary>
    internal ITokenKeeper? Keeper { get; init; }

    /// <summary>Receives the portal's new address.</summary>
    internal PortalMove? Moved { get; init; }

    /// <summary>Returns true if the portal may move from one origin to another. Default: <see langword="null"/>, it may move to any.</summary>
    internal Func<Uri, Uri, bool>? MayMove { get; init; }

    /// <summary>0 to 1, by which waits differ; a test gives its own.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Names the portal by scheme and host, never the token, nor a secret that somebody wrote into the address.</summary>
    public override string ToString() =>
        Portal is { IsAbsoluteUri: true } ? Portal.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "";
}
