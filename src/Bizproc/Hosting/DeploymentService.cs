using Bizproc.Deployment.Status;
using Bizproc.Installation.Clients;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Hosting;

/// <summary>
/// Deploys to the configured portal and to all portals that installed the application while the host starts, without delaying the start. A portal
/// that fails does not stop the others. Only the configured portal may stop the host.
/// </summary>
internal sealed class DeploymentService(
    PortalProvider configured,
    InstalledPortals installed,
    PortalDeployer deployer,
    IOptions<StartupOptions> startup,
    DeploymentStatus status,
    IHostApplicationLifetime lifetime,
    ProcessExitCode exitCode,
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

        status.SetNone(DeploymentState.Starting, "the portals are not checked yet");
        await Task.WhenAll(BringConfiguredAsync(stoppingToken), installed.RunAsync(stoppingToken)).ConfigureAwait(false);
    }

    private async Task BringConfiguredAsync(CancellationToken cancellationToken)
    {
        if (configured.Portal is not { } portal) return;
        if (await deployer.RunAsync(portal, !_startup.StopHostOnFailure, cancellationToken).ConfigureAwait(false)) return;
        if (!_startup.StopHostOnFailure) return;

        logger.Stopping();
        exitCode.Set(1);
        lifetime.StopApplication();
    }
}
