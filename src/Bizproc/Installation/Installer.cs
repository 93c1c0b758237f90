using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>
/// Takes what portals post in the application's life (portal: 8.2): proves it, keeps the portal, and brings it in line; one post of a portal
/// at a time.
/// </summary>
internal sealed class Installer(
    AdministratorProof proof,
    StoredPortals portals,
    PortalDirectory directory,
    PortalClients clients,
    InstallationDeployer deployer,
    DeploymentStatus status,
    ILogger<Installer> logger)
{
    private readonly KeyedLock _turns = new();
    private int _isWarned;

    /// <summary>Installs the application. Only an administrator's tokens, as the portal itself must show, replace what is kept of a portal.</summary>
    /// <param name="post">What was posted.</param>
    /// <param name="path">Where posts come, below the public URL.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PostRefusedException">The post is not believed.</exception>
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

        // Only administrators wait for one another.
        using var turn = await _turns.EnterAsync(administrator.Portal.MemberId, cancellationToken).ConfigureAwait(false);
        var portal = await KeepAsync(administrator, post, cancellationToken).ConfigureAwait(false);
        proof.Forget(post);
        return await deployer.DeployAsync(clients.Of(portal), path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Installs again on a portal that is known, after an update of the application has removed what was registered (portal: 8.2). Without tokens the
    /// application token alone proves the post. Nothing that is kept changes then, and the kept tokens deploy.
    /// </summary>
    /// <inheritdoc cref="InstallAsync"/>
    public async Task<InstallationResult> UpdateAsync(PortalPost post, string path, CancellationToken cancellationToken)
    {
        var portal = await FindKnownAsync(post, cancellationToken).ConfigureAwait(false);
        bool hasTokens = post.RefreshToken.Length > 0;

        // Without one to compare with, the tokens alone have to prove it, as they do anyway.
        if (portal.ApplicationToken is not null || !hasTokens) Demand(portal, post);
        if (hasTokens) return await InstallAsync(post, path, cancellationToken).ConfigureAwait(false);

        using var turn = await _turns.EnterAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
        portal = await FindKnownAsync(post, cancellationToken).ConfigureAwait(false);
        Demand(portal, post);
        return await deployer.DeployAsync(directory.ClientOf(portal, tokens: null), path, cancellationToken).ConfigureAwait(false);
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

    private async Task<InstalledPortal> FindKnownAsync(PortalPost post, CancellationToken cancellationToken) =>
        await directory.FindAsync(post.MemberId, cancellationToken).ConfigureAwait(false)
        ?? throw PostRefusedException.Forged("The application is not installed on this portal");

    private async Task<InstalledPortal> FindAsync(PortalPost post, CancellationToken cancellationToken) =>
        await portals.FindAsync(post.MemberId, cancellationToken).ConfigureAwait(false)
        ?? throw PostRefusedException.Forged("The application is not installed on this portal");

    private static void Demand(InstalledPortal portal, PortalPost post)
    {
        if (portal.ApplicationToken is not { } token) throw PostRefusedException.Forged("The portal has never told its application token");
        if (!ApplicationToken.Is(token, System.Text.Encoding.UTF8.GetBytes(post.ApplicationToken)))
            throw PostRefusedException.Forged("The application token is not that of the portal");
    }

    private async Task<InstalledPortal> KeepAsync(ProvenAdministrator administrator, PortalPost post, CancellationToken cancellationToken)
    {
        if (portals.AreInMemory && Interlocked.Exchange(ref _isWarned, 1) == 0) logger.PortalsInMemory();

        InstalledPortal? before = null;
        var proven = administrator.ToInstalled();
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
