namespace Bizproc;

/// <summary>How the application is known, and where its portal is. Binds to a configuration section, such as <c>Bizproc</c>.</summary>
public sealed class BizprocOptions
{
    /// <summary>The application's own address as the portal reaches it; handler paths are joined to it (portal: 5).</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The portal, such as <c>https://example.bitrix24.com</c>.</summary>
    public Uri? Portal { get; set; }

    /// <summary>An access token of the application, made by an administrator of the portal.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Renews the access token; needs <see cref="ClientId"/> and <see cref="ClientSecret"/> (portal: 2.7).</summary>
    public string? RefreshToken { get; set; }

    /// <summary>The application's id at the authorisation server.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that goes with the id.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The authorisation server; <c>https://oauth.bitrix.info</c> if left out.</summary>
    public Uri? AuthorizationServer { get; set; }

    /// <summary>The user as whom actions run that declare none (portal: 6.3).</summary>
    public int? UserId { get; set; }

    /// <summary>How clients keep to the portal's limits, and how patient they are.</summary>
    public PortalLimits Limits { get; set; } = new();

    /// <summary>What happens at startup to actions that are not declared any more.</summary>
    public OrphanPolicy Orphans { get; set; }

    /// <summary>Names the portal, never a secret.</summary>
    public override string ToString() => Portal is { IsAbsoluteUri: true } ? Portal.Host : "";
}
