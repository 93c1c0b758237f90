namespace Bizproc;

/// <summary>How the application is known, and where its portal is. Binds to a configuration section, such as <c>Bizproc</c>.</summary>
public sealed class BizprocOptions
{
    private static readonly Uri CommonScripts = new("https://api.bitrix24.com");

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

    /// <summary>
    /// Further authorisation servers that are believed when a portal installs the application or names them; those of Bitrix24 if nothing is
    /// changed. None of them has to be reachable until a portal names it.
    /// </summary>
    public IList<Uri> AuthorizationServers { get; } = [new("https://oauth.bitrix.info"), new("https://oauth.bitrix24.tech")];

    /// <summary>
    /// The own name of <see cref="Portal"/>, by which its calls are known (portal: 2.7). Left out, it is learnt from the first call whose tokens
    /// prove it, which needs <see cref="ClientId"/> and <see cref="ClientSecret"/>.
    /// </summary>
    public string? MemberId { get; set; }

    /// <summary>What every call of <see cref="Portal"/> brings to show that it is that portal; learnt likewise if left out.</summary>
    public string? ApplicationToken { get; set; }

    /// <summary>
    /// True if a portal that installs the application may have an <c>http</c> address, an address on this machine, or one in a private network. This
    /// is for development with an emulated portal, and for on-premise portals that only the company's network reaches. Outside of development the
    /// application logs a warning at the start. The portal of <see cref="Portal"/> and the authorisation servers of these options are not subject to
    /// it. Default: false, the address must be <c>https</c> at a public host.
    /// </summary>
    public bool AllowPrivatePortals { get; set; }

    /// <summary>How calls of portals are taken, and worked on.</summary>
    public CallOptions Calls { get; set; } = new();

    /// <summary>The options for installations of the application by portals.</summary>
    public InstallationOptions Installation { get; set; } = new();

    /// <summary>The user as whom actions run that declare none (portal: 6.3).</summary>
    public int? UserId { get; set; }

    /// <summary>How clients keep to the portal's limits, and how patient they are.</summary>
    public PortalLimits Limits { get; set; } = new();

    /// <summary>
    /// The portals' own script BX24, by which pages of installation and settings speak to the portal that shows them. If left out it is the one that all
    /// portals use, <c>https://api.bitrix24.com/api/v1/</c>; for a portal on this machine, which is an emulated one, that portal's own.
    /// </summary>
    public Uri? PortalScript { get; set; }

    /// <summary>What happens at startup to actions that are not declared any more.</summary>
    public OrphanPolicy Orphans { get; set; }

    /// <summary>
    /// The maximum share of the deployed actions that <see cref="OrphanPolicy.Delete"/> may delete at once, from 0 to 1; see
    /// <see cref="DeploymentOptions.MaxDeletedShare"/>. Default: 0.5.
    /// </summary>
    public double MaxDeletedShare { get; set; } = 0.5;

    /// <summary>
    /// The version of the application, such as <c>2.1.0</c>. It must grow from build to build. An older version deletes nothing that a newer one
    /// deployed (<see cref="DeploymentOptions.Version"/>). Default: the file version of the program.
    /// </summary>
    public Version? Version { get; set; }

    /// <summary>Makes the options of a deployment from these options.</summary>
    internal DeploymentOptions ToDeployment()
    {
        var how = new DeploymentOptions { Orphans = Orphans, MaxDeletedShare = MaxDeletedShare };
        return Version is null ? how : how with { Version = Version };
    }

    /// <summary>Every authorisation server that is believed, the one that is asked unless a portal names another first.</summary>
    internal IReadOnlyList<Uri> AllAuthorizationServers() => AuthorizationServer is null ? [.. AuthorizationServers] : [AuthorizationServer, .. AuthorizationServers];

    /// <summary>The script that a page loads which a portal shows.</summary>
    internal Uri ScriptFor(Uri portal) => PortalScript ?? new Uri(portal.IsLoopback ? portal : CommonScripts, "/api/v1/");

    /// <summary>Names the portal, never a secret.</summary>
    public override string ToString() => Portal is { IsAbsoluteUri: true } ? Portal.Host : "";
}
