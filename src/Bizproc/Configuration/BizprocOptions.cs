using Bizproc.Configuration.Checks;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// The options of the application and, for an application of one portal, of that portal. They can be bound to a configuration section such as
/// <c>Bizproc</c>.
/// </summary>
public sealed class BizprocOptions
{
    private static readonly Uri CommonScripts = new("https://api.bitrix24.com");

    /// <summary>
    /// The address of the application as portals reach it, such as <c>https://app.example.com</c>. Paths of handlers are appended to it. Required.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>
    /// The portal of an application of one portal, such as <c>https://example.bitrix24.com</c>. Without it, portals install the application.
    /// </summary>
    public Uri? Portal { get; set; }

    /// <summary>
    /// An access token of the application for <see cref="Portal"/>. Its user must be an administrator of the portal. Required with
    /// <see cref="Portal"/>.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>The token that renews the access token. It requires <see cref="ClientId"/> and <see cref="ClientSecret"/>.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>The id of the application at the authorisation server.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that belongs to <see cref="ClientId"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// The authorisation server that the application uses unless a portal names another trusted one. Default: the first of
    /// <see cref="AuthorizationServers"/>, <c>https://oauth.bitrix.info</c>.
    /// </summary>
    public Uri? AuthorizationServer { get; set; }

    /// <summary>
    /// The other authorisation servers that the application trusts when a portal names them. A server need not be reachable until a portal names
    /// it. Default: the servers of Bitrix24.
    /// </summary>
    public IList<Uri> AuthorizationServers { get; } = [new("https://oauth.bitrix.info"), new("https://oauth.bitrix24.tech")];

    /// <summary>The member id of <see cref="Portal"/>, which identifies its calls.</summary>
    /// <remarks>
    /// Default: the library learns it from the first call whose tokens prove that it comes from the portal. This requires <see cref="ClientId"/>
    /// and <see cref="ClientSecret"/>.
    /// </remarks>
    public string? MemberId { get; set; }

    /// <summary>
    /// The application token, which every call of <see cref="Portal"/> brings to prove its origin. Default: the library learns it together with
    /// <see cref="MemberId"/>.
    /// </summary>
    public string? ApplicationToken { get; set; }

    /// <summary>
    /// True if a portal that installs the application may have an <c>http</c> address, an address on this machine, or an address in a private
    /// network. Default: false, the address must be <c>https</c> at a public host.
    /// </summary>
    /// <remarks>
    /// This is for development with an emulated portal, and for on-premise portals that only the company's network reaches. Outside of development
    /// the application logs a warning at startup. The option does not affect <see cref="Portal"/> and the authorisation servers of these options.
    /// </remarks>
    public bool AllowPrivatePortals { get; set; }

    /// <summary>The options for calls that portals make.</summary>
    [ValidateObjectMembers]
    public CallOptions Calls { get; set; } = new();

    /// <summary>The options for installations of the application by portals.</summary>
    [ValidateObjectMembers]
    public InstallationOptions Installation { get; set; } = new();

    /// <summary>
    /// The id of the user as whom actions run that do not declare a user; see <see cref="BizprocActionAttribute.AuthUserId"/>. At least 0.
    /// </summary>
    [OptionRange(0)]
    public int? UserId { get; set; }

    /// <summary>The limits and retries of requests to portals.</summary>
    [ValidateObjectMembers]
    public PortalLimits Limits { get; set; } = new();

    /// <summary>The script BX24, which connects the pages for installation and settings to the portal that shows them.</summary>
    /// <remarks>
    /// Default: <c>https://api.bitrix24.com/api/v1/</c>, which all portals use. A portal on this machine (an emulated portal) uses its own script.
    /// </remarks>
    public Uri? PortalScript { get; set; }

    /// <summary>
    /// Decides what happens at startup to deployed actions that are no longer declared. Default: <see cref="OrphanPolicy.Keep"/>.
    /// </summary>
    [OptionChoice]
    public OrphanPolicy Orphans { get; set; }

    /// <summary>
    /// The maximum share of the deployed actions that <see cref="OrphanPolicy.Delete"/> may delete in one deployment, from 0 to 1; see
    /// <see cref="DeploymentOptions.MaxDeletedShare"/>. Default: 0.5.
    /// </summary>
    [OptionRange(0, 1, Allowed = "from 0 (delete none) to 1 (delete all)")]
    public double MaxDeletedShare { get; set; } = 0.5;

    /// <summary>
    /// Decides what happens at startup and at installations to a change by which saved workflows of customers lose something, such as a removed
    /// property. Default: <see cref="BreakingChangePolicy.Warn"/>.
    /// </summary>
    /// <remarks>
    /// Such changes are known if the project of the actions had a <c>bizproc.baseline.json</c> when it was built, which the package embeds into the
    /// assembly. <c>bizproc baseline</c> writes this file, and so accepts all changes.
    /// </remarks>
    [OptionChoice]
    public BreakingChangePolicy BreakingChanges { get; set; }

    /// <summary>The version of the application, such as <c>2.1.0</c>. Default: the file version of the program.</summary>
    /// <remarks>
    /// The version must grow from build to build. An older version does not delete actions that a newer version deployed; see
    /// <see cref="DeploymentOptions.Version"/>.
    /// </remarks>
    public Version? Version { get; set; }

    /// <summary>Creates the options of a deployment from these options.</summary>
    internal DeploymentOptions ToDeployment()
    {
        var how = new DeploymentOptions { Orphans = Orphans, MaxDeletedShare = MaxDeletedShare };
        return Version is null ? how : how with { Version = Version };
    }

    /// <summary>Gets all trusted authorisation servers. The first is the server that we use unless a portal names another.</summary>
    internal IReadOnlyList<Uri> AllAuthorizationServers() => AuthorizationServer is null ? [.. AuthorizationServers] : [AuthorizationServer, .. AuthorizationServers];

    /// <summary>Gets the address of the BX24 script for a page that this portal shows.</summary>
    internal Uri ScriptFor(Uri portal) => PortalScript ?? new Uri(portal.IsLoopback ? portal : CommonScripts, "/api/v1/");

    /// <summary>Returns the host of the portal, without secrets.</summary>
    public override string ToString() => Portal is { IsAbsoluteUri: true } ? Portal.Host : "";
}
