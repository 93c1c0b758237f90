using Bizproc.Deployment.Status;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Retry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace Bizproc.Hosting;

/// <summary>
/// Deploys to the configured portal and to all portals that installed the application while the host starts, without delaying the start. A portal
/// that fails does not stop the others. Only the configured portal may stop the host.
/// </summary>
internal sealed class DeploymentService(
    PortalProvider configured,
    StoredPortals installed,
    PortalClients clients,
    PortalDeployer deployer,
    IOptions<StartupOptions> startup,
    DeploymentStatus status,
    IHostApplicationLifetime lifetime,
    ProcessExitCode exitCode,
    TimeProvider time,
    ILogger<DeploymentService> logger) : BackgroundService
{
    private readonly StartupOptions _startup = startup.Value;

    /// <summary>Retries the list of portals, because their store may itself still be starting.</summary>
    private readonly ResiliencePipeline _listing = EndlessRetry.Create(
        startup.Value.FirstRetryDelay, startup.Value.MaxRetryDelay, time, (delay, failure) => logger.PortalsUnreadable(delay, failure.Message));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_startup.Mode == StartupMode.Off)
        {
            status.SetNone(DeploymentState.Off, "switched off");
            return;
        }

        status.SetNone(DeploymentState.Starting, "the portals are not checked yet");
        await Task.WhenAll(BringConfiguredAsync(stoppingToken), BringInstalledAsync(stoppingToken)).ConfigureAwait(false);
    }

    private async Task BringConfiguredAsync(CancellationToken cancellationToken)
    {
        if (configured.Portal is not { } portal) return;
        if (await deployer.RunAsync(portal, !_startup.StopHostOnFailure, static _ => new(true), cancellationToken).ConfigureAwait(false)) return;
        if (!_startup.StopHostOnFailure) return;

        logger.Stopping();
        exitCode.Set(1);
        lifetime.StopApplication();
    }

    private async Task BringInstalledAsync(CancellationToken cancellationToken)
    {
        var portals = await _listing.ExecuteAsync(async stop => await installed.ListAsync(stop).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (configured.Portal is null && portals.Count == 0)
        {
            logger.NoPortal();
            status.SetNone(DeploymentState.Off, "no portal is configured, and no portal has installed the application");
        }

        InstalledPortal[] others = [.. portals.Where(portal => !configured.IsSame(portal))];
        if (others.Length > 0 || configured.Portal is not null) logger.Looking(others.Length + (configured.Portal is null ? 0 : 1));
        await Task.WhenAll(others.Select(BringAsync)).ConfigureAwait(false);

        async Task BringAsync(InstalledPortal portal)
        {
            try
            {
                await deployer.RunAsync(clients.GetClient(portal), triesAgain: true, IsInstalledAsync, cancellationToken).ConfigureAwait(false);
            }
            catch (ArgumentException fault)
            {
                status.Set(portal.Portal, DeploymentState.Failed, fault.Message);
                logger.Failed(portal.Portal, fault.Message, "");
            }

            async ValueTask<bool> IsInstalledAsync(CancellationToken stop) => await installed.FindAsync(portal.MemberId, stop).ConfigureAwait(false) is not null;
        }
    }
}
