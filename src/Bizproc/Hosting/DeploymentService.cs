using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Brings the portal in line while the host starts, without holding it up. What passes by itself is tried again; what only a person can mend
/// is said once, with what to do.
/// </summary>
internal sealed class DeploymentService(
    PortalProvider portals,
    IEnumerable<ActionDefinition> actions,
    IOptions<BizprocOptions> options,
    IOptions<StartupOptions> startup,
    DeploymentStatus status,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DeploymentService> logger) : BackgroundService
{
    private readonly ActionDefinition[] _actions = [.. actions];
    private readonly StartupOptions _startup = startup.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        PublicUrlDoubt.Warn(options.Value, logger);
        if (_startup.Mode == StartupMode.Off)
        {
            status.Set(DeploymentState.Off, "switched off");
            return;
        }

        if (portals.Portal is not { } portal)
        {
            logger.NoPortal();
            status.Set(DeploymentState.Off, "no portal is configured");
            return;
        }

        var wait = _startup.FirstRetry;
        while (!await TryAsync(portal, wait, stoppingToken).ConfigureAwait(false))
        {
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(false);
            wait = wait * 2 < _startup.LongestRetry ? wait * 2 : _startup.LongestRetry;
        }
    }

    /// <summary>Tries once; gives whether there is no use in another try.</summary>
    private async Task<bool> TryAsync(IPortalClient portal, TimeSpan nextWait, CancellationToken cancellationToken)
    {
        try
        {
            bool isInLine = await BringInLineAsync(portal, cancellationToken).ConfigureAwait(false);
            if (!isInLine) StopIfToldTo();
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            string remedy = failure is PortalAccessException access ? access.Remedy : "";
            status.Set(DeploymentState.Failed, $"{failure.Message} {remedy}".TrimEnd());
            bool isPassing = failure is not PortalAccessException && (failure is PortalException or HttpRequestException or TaskCanceledException);
            if (isPassing && !_startup.StopHostOnFailure)
            {
                logger.Retrying(portal.Portal, nextWait, failure.Message);
                return false;
            }

            logger.Failed(portal.Portal, failure.Message, remedy);
            StopIfToldTo();
            return true;
        }
    }

    private async Task<bool> BringInLineAsync(IPortalClient portal, CancellationToken cancellationToken)
    {
        var how = new DeploymentOptions { Orphans = options.Value.Orphans, Progress = new LoggedProgress(logger) };
        var plan = await BizprocDeployment.PlanAsync(_actions, portal, how, cancellationToken).ConfigureAwait(false);
        if (_startup.Mode == StartupMode.PlanOnly)
        {
            logger.Planned(plan);
            status.Take(plan);
            return true;
        }

        logger.Deploying(portal.Portal);
        var report = await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        if (report.IsComplete) logger.Deployed(report);
        else logger.Incomplete(report);
        status.Take(report, how.Orphans);
        return report.IsComplete;
    }

    private void StopIfToldTo()
    {
        if (!_startup.StopHostOnFailure) return;

        logger.Stopping();
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}
