using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Brings one portal in line. What passes by itself is tried again; what only a person can mend is said once, with what to do.
/// </summary>
internal sealed class PortalDeployer(
    IEnumerable<ActionDefinition> actions,
    IOptions<BizprocOptions> options,
    IOptions<StartupOptions> startup,
    DeploymentStatus status,
    TimeProvider time,
    ILogger<PortalDeployer> logger) : IDisposable
{
    /// <summary>So many portals are worked on at a time; those that wait for another try do not count.</summary>
    private const int AtATime = 4;

    private readonly ActionDefinition[] _actions = [.. actions];
    private readonly StartupOptions _startup = startup.Value;
    private readonly SemaphoreSlim _turns = new(AtATime);

    /// <summary>Tries until there is no use in another try.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="triesAgain">Whether what may pass is tried again.</param>
    /// <param name="isWanted">Whether the application is still installed there; asked before each try.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the portal is in line, or was only to be looked at.</returns>
    public async Task<bool> RunAsync(
        IPortalClient portal, bool triesAgain, Func<CancellationToken, ValueTask<bool>> isWanted, CancellationToken cancellationToken)
    {
        status.Set(portal.Portal, DeploymentState.Starting, "was not looked at yet");
        var wait = _startup.FirstRetry;
        while (true)
        {
            if (await TakeTurnAsync(portal, triesAgain ? wait : null, isWanted, cancellationToken).ConfigureAwait(false) is { } isInLine) return isInLine;

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            wait = wait * 2 < _startup.LongestRetry ? wait * 2 : _startup.LongestRetry;
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<bool?> TakeTurnAsync(
        IPortalClient portal, TimeSpan? nextWait, Func<CancellationToken, ValueTask<bool>> isWanted, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await TryAsync(portal, nextWait, isWanted, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Tries once; gives nothing where another try may help, and shall be made.</summary>
    private async Task<bool?> TryAsync(
        IPortalClient portal, TimeSpan? nextWait, Func<CancellationToken, ValueTask<bool>> isWanted, CancellationToken cancellationToken)
    {
        try
        {
            if (!await isWanted(cancellationToken).ConfigureAwait(false))
            {
                status.Forget(portal.Portal);
                return true;
            }

            var report = await BringInLineAsync(portal, cancellationToken).ConfigureAwait(false);
            if (report is null or { IsComplete: true }) return true;
            if (nextWait is null || report.Actions.FirstOrDefault(IsPassing) is not { Reason: var reason }) return false;

            logger.Retrying(portal.Portal, nextWait.Value, reason!);
            return null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            string remedy = failure is PortalAccessException access ? access.Remedy : "";
            status.Set(portal.Portal, DeploymentState.Failed, Sentences.Join(failure.Message, remedy));
            if (nextWait is not null && IsPassing(failure))
            {
                logger.Retrying(portal.Portal, nextWait.Value, failure.Message);
                return null;
            }

            logger.Failed(portal.Portal, failure.Message, remedy);
            return false;
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
        status.Take(report, how.Orphans, report.IsInstalled);
        return report;
    }
}
