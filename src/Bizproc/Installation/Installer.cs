using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Takes what portals post in the application's life (portal: 8.2): proves it, keeps the portal, and brings it in line; one post of a portal
/// at a time.
/// </summary>
internal sealed class Installer(
    InstallationProof proof,
    StoredPortals portals,
    PortalClients clients,
    IEnumerable<ActionDefinition> actions,
    DeploymentStatus status,
    IOptions<BizprocOptions> options,
    ILogger<Installer> logger)
{
    private const string NoActionsOffered = "The portal's plan includes neither workflow actions nor robots, so that it does not tell who is its administrator";
    private const string WiderPlan = "Have the portal's plan include workflows, and open the application again.";
    private const string OpenAgain = "Open the application again.";

    private readonly ActionDefinition[] _actions = [.. actions];
    private readonly KeyedLock _turns = new();
    private int _isWarned;

    /// <summary>Installs: what is kept of the portal is replaced only by tokens that are proved, and with which the portal lets actions be deployed.</summary>
    /// <param name="post">What was posted.</param>
    /// <param name="path">Where posts come, below the public URL.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PostRefusedException">The post is not believed.</exception>
    public async Task<InstallationResult> InstallAsync(PortalPost post, string path, CancellationToken cancellationToken)
    {
        var proven = await proof.ProveAsync(post, cancellationToken).ConfigureAwait(false);
        using var turn = await _turns.EnterAsync(proven.MemberId, cancellationToken).ConfigureAwait(false);
        var known = await portals.FindAsync(proven.MemberId, cancellationToken).ConfigureAwait(false);
        var result = known is null ? null : await FindRefusalAsync(proven, cancellationToken).ConfigureAwait(false);
        if (result is null)
        {
            var portal = await KeepAsync(proven, post.ApplicationToken, cancellationToken).ConfigureAwait(false);
            result = await DeployAsync(portal, path, cancellationToken).ConfigureAwait(false);
        }

        if (result.IsComplete) logger.Installed(result);
        else logger.NotInstalled(result);
        return result;
    }

    /// <summary>Installs again on a portal that is known: an update of the application has removed what was registered (portal: 8).</summary>
    /// <inheritdoc cref="InstallAsync"/>
    public async Task<InstallationResult> UpdateAsync(PortalPost post, string path, CancellationToken cancellationToken)
    {
        var portal = await FindAsync(post, cancellationToken).ConfigureAwait(false);

        // Without one to compare with, the tokens alone have to prove it, as they do anyway.
        if (portal.ApplicationToken is not null) Demand(portal, post);
        return await InstallAsync(post, path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets a portal. The post brings no tokens, so that only the application token proves it.</summary>
    /// <param name="post">What was posted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PostRefusedException">The post is not believed.</exception>
    public async Task UninstallAsync(PortalPost post, CancellationToken cancellationToken)
    {
        var portal = await FindAsync(post, cancellationToken).ConfigureAwait(false);
        Demand(portal, post);

        // Under way may be a new installation, whose application token is another.
        using var turn = await _turns.EnterAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
        Demand(await FindAsync(post, cancellationToken).ConfigureAwait(false), post);
        await portals.RemoveAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
        clients.Forget(portal.MemberId);
        status.Forget(portal.Portal);
        logger.Uninstalled(portal.Portal);
    }

    private async Task<InstalledPortal> FindAsync(PortalPost post, CancellationToken cancellationToken) =>
        await portals.FindAsync(post.MemberId, cancellationToken).ConfigureAwait(false)
        ?? throw PostRefusedException.Forged("The application is not installed on this portal");

    private static void Demand(InstalledPortal portal, PortalPost post)
    {
        if (portal.ApplicationToken is not { } token) throw PostRefusedException.Forged("The portal has never told its application token");
        if (!ApplicationToken.Is(token, System.Text.Encoding.UTF8.GetBytes(post.ApplicationToken)))
            throw PostRefusedException.Forged("The application token is not that of the portal");
    }

    /// <summary>Looks whether the portal would let actions be deployed with the tokens; it asks for an administrator's before it tells what it has.</summary>
    private async Task<InstallationResult?> FindRefusalAsync(ProvenPortal proven, CancellationToken cancellationToken)
    {
        try
        {
            // Brand-new tokens need no renewal, which would use up what is to be kept.
            var tokens = proven.Tokens with { RefreshToken = null };
            var plan = await BizprocDeployment.PlanAsync(_actions, clients.Of(Portal(proven), tokens), cancellationToken: cancellationToken).ConfigureAwait(false);
            bool isTold = plan.Actions.Length == 0 || plan.Actions.Any(static action => action.Change != PlannedChange.NotOffered);
            return isTold ? null : new InstallationResult { Portal = proven.Portal, Failure = NoActionsOffered, Remedy = WiderPlan };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(proven.Portal, report: null, failure);
        }
    }

    private async Task<InstalledPortal> KeepAsync(ProvenPortal proven, string applicationToken, CancellationToken cancellationToken)
    {
        if (portals.AreInMemory && Interlocked.Exchange(ref _isWarned, 1) == 0) logger.PortalsInMemory();

        InstalledPortal? before = null;
        var portal = await portals.ChangeAsync(proven.MemberId, Replace, cancellationToken).ConfigureAwait(false);
        clients.Forget(proven.MemberId);
        if (before is not null)
        {
            if (before.Portal != proven.Portal) status.Forget(before.Portal);
            logger.Replaced(proven.Portal);
        }

        if (before?.ApplicationToken is { } old && old != portal!.ApplicationToken) logger.NewApplicationToken(proven.Portal);
        return portal!;

        InstalledPortal Replace(InstalledPortal? kept)
        {
            before = kept;
            return Portal(proven) with { ApplicationToken = applicationToken.Length > 0 ? applicationToken : kept?.ApplicationToken };
        }
    }

    private async Task<InstallationResult> DeployAsync(InstalledPortal portal, string path, CancellationToken cancellationToken)
    {
        DeploymentReport? report = null;
        try
        {
            var client = clients.Of(portal);
            var how = options.Value.ToDeployment();
            report = await BizprocDeployment.DeployAsync(_actions, client, how, cancellationToken).ConfigureAwait(false);
            await LifeEvents.BindAsync(client, options.Value.PublicUrl!, path, cancellationToken).ConfigureAwait(false);
            status.Take(report, how.Orphans, isFinished: true);
            return new InstallationResult { Portal = portal.Portal, Report = report, Remedy = report.IsComplete ? null : OpenAgain };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            status.Set(portal.Portal, DeploymentState.Failed, failure.Message);
            return Failed(portal.Portal, report, failure);
        }
    }

    private static InstalledPortal Portal(ProvenPortal proven) => new()
    {
        MemberId = proven.MemberId,
        Portal = proven.Portal,
        Tokens = proven.Tokens,
        UserId = proven.UserId,
        AuthorizationServer = proven.AuthorizationServer,
    };

    private static InstallationResult Failed(Uri portal, DeploymentReport? report, Exception failure) => new()
    {
        Portal = portal,
        Report = report,
        Failure = failure.Message,
        Remedy = failure is PortalAccessException access ? access.Remedy : OpenAgain,
    };
}
