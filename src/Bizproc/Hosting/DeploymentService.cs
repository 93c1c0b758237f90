using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Brings the configured portal and all on which the application is installed in line while the host starts, without holding it up. Each is
/// on its own: one that fails stops no other, and only the configured one may stop the host.
/// </summary>
internal sealed class DeploymentService(
    PortalProvider configured,
    StoredPortals installed,
    PortalClients clients,
    PortalDeployer deployer,
    IOptions<StartupOptions> startup,
    DeploymentStatus status,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DeploymentService> logger) : BackgroundService
{
    private readonly StartupOptions _startup = startup.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_startup.Mode == StartupMode.Off)
        {
            status.SetNone(DeploymentState.Off, "switched off");
            return;
        }

        status.SetNone(DeploymentState.Starting, "the portals were not looked at yet");
        await Task.WhenAll(BringConfiguredAsync(stoppingToken), BringInstalledAsync(stoppingToken)).ConfigureAwait(false);
    }

    private async Task BringConfiguredAsync(CancellationToken cancellationToken)
    {
        if (configured.Portal is not { } portal) return;
        if (await deployer.RunAsync(portal, !_startup.StopHostOnFailure, static _ => new(true), cancellationToken).ConfigureAwait(false)) return;
        if (!_startup.StopHostOnFailure) return;

        logger.Stopping();
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    private async Task BringInstalledAsync(CancellationToken cancellationToken)
    {
        var portals = await ListAsync(cancellationToken).ConfigureAwait(false);
        if (configured.Portal is null && portals.Count == 0)
        {
            logger.NoPortal();
            status.SetNone(DeploymentState.Off, "no portal is configured or has installed the application");
        }

        InstalledPortal[] others = [.. portals.Where(portal => !configured.IsSame(portal))];
        if (others.Length > 0 || configured.Portal is not null) logger.Looking(others.Length + (configured.Portal is null ? 0 : 1));
        await Task.WhenAll(others.Select(BringAsync)).ConfigureAwait(false);

        async Task BringAsync(InstalledPortal portal)
        {
            try
            {
                await deployer.RunAsync(clients.Of(portal), triesAgain: true, IsInstalledAsync, cancellationToken).ConfigureAwait(false);
            }
            catch (ArgumentException fault)
            {
                status.Set(portal.Portal, DeploymentState.Failed, fault.Message);
                logger.Failed(portal.Portal, fault.Message, "");
            }

            async ValueTask<bool> IsInstalledAsync(CancellationToken stop) => await installed.FindAsync(portal.MemberId, stop).ConfigureAwait(false) is not null;
        }
    }

    /// <summary>What keeps the portals may itself have to start first.</summary>
    private async Task<IReadOnlyList<InstalledPortal>> ListAsync(CancellationToken cancellationToken)
    {
        var wait = _startup.FirstRetryDelay;
        while (true)
        {
            try
            {
                return await installed.ListAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                logger.PortalsUnreadable(wait, failure.Message);
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            wait = wait * 2 < _startup.MaxRetryDelay ? wait * 2 : _startup.MaxRetryDelay;
        }
    }
}
