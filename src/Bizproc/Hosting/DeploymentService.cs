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
            var report = await BringInLineAsync(portal, cancellationToken).ConfigureAwait(false);
            if (report is null or { IsComplete: true }) return true;
            if (!_startup.StopHostOnFailure && report.Actions.FirstOrDefault(IsPassing) is { Reason: var reason })
            {
                logger.Retrying(portal.Portal, nextWait, reason!);
                return false;
            }

            StopIfToldTo();
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            string remedy = failure is PortalAccessException access ? access.Remedy : "";
            status.Set(DeploymentState.Failed, $"{failure.Message} {remedy}".TrimEnd());
            if (IsPassing(failure) && !_startup.StopHostOnFailure)
            {
                logger.Retrying(portal.Portal, nextWait, failure.Message);
                return false;
            }

            logger.Failed(portal.Portal, failure.Message, remedy);
            StopIfToldTo();
            return true;
        }
    }

    /// <summary>Whether waiting may help: a portal that is not there now, or has too much to do, but not what a person has to mend.</summary>
    private static bool IsPassing(Exception failure) => failure switch
    {
        PortalAccessException or PortalFeatureException or PortalRedirectException => false,
        PortalException or HttpRequestException or TaskCanceledException => true,
        _ => false,
    };

    /// <summary>The same for one action, which a portal that is there may also refuse for what it declares.</summary>
    private static bool IsPassing(DeployedAction action) =>
        action.Failure is { } failure && (Lost.Is(failure) || (failure is PortalException refusal && Healing.WantsCallOfItsOwn(refusal)));

    /// <summary>Carries out what the mode says; without a report where that is no more than to look.</summary>
    private async Task<DeploymentReport?> BringInLineAsync(IPortalClient portal, CancellationToken cancellationToken)
    {
        var how = new DeploymentOptions { Orphans = options.Value.Orphans, Progress = new LoggedProgress(logger) };
        var plan = await BizprocDeployment.PlanAsync(_actions, portal, how, cancellationToken).ConfigureAwait(false);
        if (_startup.Mode == StartupMode.PlanOnly)
        {
            logger.Planned(plan);
            status.Take(plan);
            return null;
        }

        logger.Deploying(portal.Portal);
        var report = await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        if (report.IsComplete) logger.Deployed(report);
        else logger.Incomplete(report);
        status.Take(report, how.Orphans);
        return report;
    }

    private void StopIfToldTo()
    {
        if (!_startup.StopHostOnFailure) return;

        logger.Stopping();
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}
