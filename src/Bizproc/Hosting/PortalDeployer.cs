using System.Data.Common;
using System.Globalization;
using Bizproc.Deployment.Executing;
using Bizproc.Deployment.Status;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Retry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Hosting;

/// <summary>Deploys to one portal. Temporary failures are retried; a failure that a person has to fix is logged once, with the fix.</summary>
internal sealed class PortalDeployer(
    IEnumerable<ActionDefinition> actions,
    IOptions<BizprocOptions> options,
    IOptions<StartupOptions> startup,
    DeploymentStatus status,
    TimeProvider time,
    ILogger<PortalDeployer> logger)
{
    /// <summary>The time without an answer after which the log names the portal.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>The maximum time for one plan, however often it is retried.</summary>
    private static readonly TimeSpan MaxLook = TimeSpan.FromSeconds(100);

    /// <summary>The maximum time for which a deployment occupies a place. A slower deployment continues without a place.</summary>
    private static readonly TimeSpan MaxPlace = TimeSpan.FromSeconds(30);

    /// <summary>The maximum number of waits for the end of another deployment, each of about <see cref="UnderWayWait"/>.</summary>
    private const int MaxWaits = 3;
    private static readonly TimeSpan UnderWayWait = TimeSpan.FromSeconds(2);

    private readonly ActionDefinition[] _actions = [.. actions];
    private readonly StartupOptions _startup = startup.Value;
    private readonly PortalTurns _turns = new(Math.Max(1, startup.Value.MaxConcurrency));

    /// <summary>Deploys, and retries until another try cannot help.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="triesAgain">True if temporary failures are retried.</param>
    /// <param name="isWanted">Returns true if the application is still installed there; called before each try.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the deployment succeeded, or if the mode only demands a plan.</returns>
    public async Task<bool> RunAsync(
        IPortalClient portal, bool triesAgain, Func<CancellationToken, ValueTask<bool>> isWanted, CancellationToken cancellationToken)
    {
        status.Set(portal.Portal, DeploymentState.Starting, "is not checked yet");
        // Polly would either double the delay or take the portal's own. Here the longer of both counts, and the next try may also take longer.
        var wait = _startup.FirstRetryDelay;
        var look = _startup.LookTimeout;
        for (bool isFirst = true; ; isFirst = false)
        {
            Attempt attempt;
            using (var place = await _turns.EnterAsync(isFirst, cancellationToken).ConfigureAwait(false))
            {
                TimeSpan? limit = triesAgain ? look : null;
                attempt = await TryAsync(portal, place, limit, triesAgain ? wait : null, isWanted, cancellationToken).ConfigureAwait(false);
            }

            if (attempt.IsInLine is { } isInLine) return isInLine;

            await Task.Delay(attempt.Wait, time, cancellationToken).ConfigureAwait(false);
            wait = wait * 2 < _startup.MaxRetryDelay ? wait * 2 : _startup.MaxRetryDelay;
            if (look * 2 <= MaxLook) look *= 2;
        }
    }

    /// <summary>Makes one try.</summary>
    private async Task<Attempt> TryAsync(
        IPortalClient portal,
        IDisposable place,
        TimeSpan? limit,
        TimeSpan? nextWait,
        Func<CancellationToken, ValueTask<bool>> isWanted,
        CancellationToken cancellationToken)
    {
        try
        {
            if (!await isWanted(cancellationToken).ConfigureAwait(false))
            {
                status.Forget(portal.Portal);
                return new(IsInLine: true);
            }

            var report = await BringInLineAsync(portal, place, limit, cancellationToken).ConfigureAwait(false);
            if (report is null or { IsComplete: true }) return new(IsInLine: true);
            if (nextWait is null || (report.Actions.FirstOrDefault(IsPassing)?.Reason ?? report.NotRemembered) is not { } reason) return new(IsInLine: false);
            if (!report.IsOverlapped && !report.Actions.Any(IsPassing)) return new(IsInLine: false);

            logger.Retrying(portal.Portal, nextWait.Value, reason);
            return new(IsInLine: null, nextWait.Value);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            string remedy = failure is PortalAccessException access ? access.Remedy : "";
            status.Set(portal.Portal, DeploymentState.Failed, SentenceJoiner.Join(failure.Message, remedy));
            if (nextWait is not null && IsPassing(failure))
            {
                var wait = Longer(nextWait.Value, failure);
                logger.Retrying(portal.Portal, wait, failure.Message);
                return new(IsInLine: null, wait);
            }

            logger.Failed(portal.Portal, failure.Message, remedy);
            return new(IsInLine: false);
        }
    }

    /// <summary>
    /// Gets the longer of the planned delay and the delay that the portal asks for. The portal's delay is limited to the maximum delay between
    /// tries.
    /// </summary>
    private TimeSpan Longer(TimeSpan wait, Exception failure)
    {
        var asked = failure is PortalException refusal ? refusal.AskedWait(time.GetUtcNow()) : TimeSpan.Zero;
        var bounded = asked < _startup.MaxRetryDelay ? asked : _startup.MaxRetryDelay;
        return bounded > wait ? bounded : wait;
    }

    /// <summary>True if waiting may help: the portal is unavailable or busy, or the database of its tokens is away. False if a person has to fix the cause.</summary>
    private static bool IsPassing(Exception failure) => failure switch
    {
        PortalAccessException or PortalFeatureException or PortalRedirectException => false,
        PortalException or HttpRequestException or TaskCanceledException or DbException => true,
        _ => false,
    };

    /// <summary>True if waiting may help one action. A portal may also refuse an action because of its declaration.</summary>
    private static bool IsPassing(DeployedAction action) =>
        action.Failure is { } failure && (OutcomeUnknown.Is(failure) || (failure is PortalException refusal && StepRecovery.WantsCallOfItsOwn(refusal)));

    /// <summary>Carries out the startup mode. Returns <see langword="null"/> if the mode only demands a plan.</summary>
    private async Task<DeploymentReport?> BringInLineAsync(IPortalClient portal, IDisposable place, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var how = options.Value.ToDeployment() with { Progress = new LoggedProgress(logger), Time = time };
        var plan = await LookAsync(portal, how, limit, cancellationToken).ConfigureAwait(false);
        for (int waits = 0; plan.IsUnderWay && !plan.IsUpToDate && _startup.Mode == StartupMode.Deploy && waits < MaxWaits; waits++)
        {
            await Task.Delay(UnderWayWait * (0.5 + Random.Shared.NextDouble()), time, cancellationToken).ConfigureAwait(false);
            plan = await LookAsync(portal, how, limit, cancellationToken).ConfigureAwait(false);
        }

        if (_startup.Mode == StartupMode.PlanOnly)
        {
            logger.Planned(plan);
            status.Take(plan);
            return null;
        }

        logger.Deploying(portal.Portal);
        await using var leaving = time.CreateTimer(static place => ((IDisposable)place!).Dispose(), place, MaxPlace, Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        var report = await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        if (report.NewerVersion is { } newer) logger.Older(portal.Portal, newer, how.Version!);
        if (report.IsComplete) logger.Deployed(report);
        else logger.Incomplete(report);
        status.Take(report, how.Orphans, report.IsInstalled);
        return report;
    }

    /// <summary>Asks the portal which actions it has. With a limit it sends one request and waits no longer than the limit.</summary>
    private async Task<DeploymentPlan> LookAsync(IPortalClient portal, DeploymentOptions how, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var gate = new Lock();
        bool isLooking = true;
        await using var naming = time.CreateTimer(_ => Name(), state: null, Silence, Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        using var late = limit is null ? new CancellationTokenSource() : new CancellationTokenSource(limit.Value, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var asked = limit is not null && portal is PortalClient client ? client.Once() : portal;
            return await BizprocDeployment.PlanAsync(_actions, asked, portal, how, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"The portal did not answer within {limit!.Value.TotalSeconds} seconds");
            throw new TaskCanceledException(message, new TimeoutException(message));
        }
        finally
        {
            lock (gate) isLooking = false;
        }

        void Name()
        {
            lock (gate)
            {
                if (!isLooking) return;

                logger.Silent(portal.Portal, Silence);
                status.Set(portal.Portal, DeploymentState.Starting, $"has not answered for {Silence.TotalSeconds} seconds");
            }
        }
    }

    /// <summary>The outcome of one try.</summary>
    /// <param name="IsInLine">
    /// True if the portal is up to date; false if another try cannot help; <see langword="null"/> if another try follows.
    /// </param>
    /// <param name="Wait">The time until the next try.</param>
    private readonly record struct Attempt(bool? IsInLine, TimeSpan Wait = default);
}
