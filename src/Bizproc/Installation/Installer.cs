using Bizproc.Deployment.Status;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Proof;
using Bizproc.Installation.Rollout;
using Bizproc.Installation.Storage;
using Microsoft.Extensions.Logging;

namespace Bizproc.Installation;

/// <summary>
/// Handles the posts about the life of the application on a portal (portal: 8.2): proves them, stores the portal, and deploys to it. Posts of one
/// portal are handled one at a time.
/// </summary>
internal sealed class Installer(
    AdministratorProof proof,
    StoredPortals portals,
    PortalDirectory directory,
    PortalClients clients,
    InstallationDeployer deployer,
    IPortalRollout rollout,
    CurrentRelease release,
    DeploymentStatus status,
    ILogger<Installer> logger)
{
    private readonly KeyedLock _turns = new();
    private int _isWarned;

    /// <summary>Installs the application. Only tokens of an administrator, confirmed by the portal itself, replace stored data.</summary>
    /// <param name="post">The post.</param>
    /// <param name="path">The path of posts, below the public URL.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PostRefusedException">The post is not proved.</exception>
    public async Task<InstallationResult> InstallAsync(PortalPost post, string path, CancellationToken cancellationToken)
    {
        ProvenAdministrator administrator;
        try
        {
            administrator = await proof.ProveAsync(post, cancellationToken).ConfigureAwait(false);
        }
        catch (NotAdministratorException refusal)
        {
            return deployer.Refuse(refusal);
        }

        // The proof used up the posted token, so the new tokens are stored at once, before the post waits for anything.
        var portal = await KeepAsync(administrator, post).ConfigureAwait(false);
        proof.Forget(post);

        // Only posts of administrators wait for one another.
        using var turn = await _turns.EnterAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
        return await DeployAsync(clients.GetClient(portal), portal.MemberId, path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Installs again on a known portal after an update of the application, which removed the registered actions (portal: 8.2). Without tokens, the
    /// application token alone proves the post. Then the stored data does not change, and the stored tokens deploy.
    /// </summary>
    /// <inheritdoc cref="InstallAsync"/>
    public async Task<InstallationResult> UpdateAsync(PortalPost post, string path, CancellationToken cancellationToken)
    {
        var portal = await FindKnownAsync(post, cancellationToken).ConfigureAwait(false);
        bool hasTokens = post.RefreshToken.Length > 0;

        // If no application token is stored, the tokens alone must prove the post, which they do anyway.
        if (portal.ApplicationToken is not null || !hasTokens) Demand(portal, post);
        if (hasTokens)
        {
            // The portal has removed the actions, even if the tokens then turn out not to be an administrator's.
            if (portal.ApplicationToken is not null) await ForgetAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
            return await InstallAsync(post, path, cancellationToken).ConfigureAwait(false);
        }

        using var turn = await _turns.EnterAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
        portal = await FindKnownAsync(post, cancellationToken).ConfigureAwait(false);
        Demand(portal, post);
        return await DeployAsync(directory.GetClient(portal, tokens: null), portal.MemberId, path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes a portal. The post has no tokens, so only the application token proves it.</summary>
    /// <param name="post">The post.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PostRefusedException">The post is not proved.</exception>
    public async Task UninstallAsync(PortalPost post, CancellationToken cancellationToken)
    {
        var portal = await FindAsync(post, cancellationToken).ConfigureAwait(false);
        Demand(portal, post);

        // A new installation may have stored another application token meanwhile.
        using var turn = await _turns.EnterAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
        await portals.RemoveAsync(portal.MemberId, kept => Demand(kept ?? throw Unknown(), post), cancellationToken).ConfigureAwait(false);
        clients.Forget(portal.MemberId);
        status.Forget(portal.Portal);
        logger.Uninstalled(portal.Portal);
    }

    /// <summary>Deploys instead of any process that brings the portal in line now.</summary>
    private async Task<InstallationResult> DeployAsync(IPortalClient portal, string memberId, string path, CancellationToken cancellationToken)
    {
        var turn = await rollout.TakeAsync(memberId, release.Release, cancellationToken).ConfigureAwait(false);
        try
        {
            return await deployer.DeployAsync(portal, turn, path, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (turn is not null) await turn.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Forgets that a portal is in line.</summary>
    private async Task ForgetAsync(string memberId, CancellationToken cancellationToken)
    {
        if (await rollout.TakeAsync(memberId, release.Release, cancellationToken).ConfigureAwait(false) is { } turn) await turn.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<InstalledPortal> FindKnownAsync(PortalPost post, CancellationToken cancellationToken) =>
        await directory.FindAsync(post.MemberId, cancellationToken).ConfigureAwait(false) ?? throw Unknown();

    private async Task<InstalledPortal> FindAsync(PortalPost post, CancellationToken cancellationToken) =>
        await portals.FindAsync(post.MemberId, cancellationToken).ConfigureAwait(false) ?? throw Unknown();

    private static PostRefusedException Unknown() => PostRefusedException.Forged("The application is not installed on this portal");

    private static void Demand(InstalledPortal portal, PortalPost post)
    {
        if (portal.ApplicationToken is not { } token) throw PostRefusedException.Forged("The portal has never sent its application token");
        if (!ApplicationToken.Is(token, System.Text.Encoding.UTF8.GetBytes(post.ApplicationToken)))
            throw PostRefusedException.Forged("The application token does not belong to the portal");
    }

    /// <summary>Stores a proved portal, even if the application stops.</summary>
    private async Task<InstalledPortal> KeepAsync(ProvenAdministrator administrator, PortalPost post)
    {
        if (portals.AreInMemory && Interlocked.Exchange(ref _isWarned, 1) == 0) logger.PortalsInMemory();

        InstalledPortal? before = null;
        var proven = administrator.ToInstalled();
        var portal = await portals.ReplaceAsync(proven.MemberId, Replace, CancellationToken.None).ConfigureAwait(false);
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
            bool hasToken = post.ApplicationToken.Length > 0;
            return directory.WithToken(proven.WithDatesOf(kept) with
            {
                ApplicationToken = hasToken ? post.ApplicationToken : kept?.ApplicationToken,
                SendsTokenToPages = post.Kind == PortalPostKind.Page ? hasToken : kept is { SendsTokenToPages: true },
                Language = post.Language ?? kept?.Language,
            });
        }
    }
}
