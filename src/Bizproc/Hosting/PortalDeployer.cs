using System.Data.Common;
using System.Globalization;
using Bizproc.Deployment.Breaking;
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
    IEnumerable<TriggerDefinition> triggers,
    IOptions<BizprocOptions> options,
    IOptions<StartupOptions> startup,
    DeploymentStatus status,
    BreakingChangeGuard guard,
    TimeProvider time,
    ILogger<PortalDeployer> logger)
{
    /// <summary>The time without an answer after which the log names the portal.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>The maximum time for which a deployment occupies a place. A slower deployment continues without a place.</summary>
    private static readonly TimeSpan MaxPlace = TimeSpan.FromSeconds(30);

    /// <summary>The maximum number of waits for the end of another deployment, each of about <see cref="UnderWayWait"/>.</summary>
    private const int MaxWaits = 3;
    private static readonly TimeSpan UnderWayWait = TimeSpan.FromSeconds(2);

    private readonly ActionDefinition[] _actions = [.. actions];
    private readonly TriggerDefinition[] _triggers = [.. triggers];
    private readonly StartupOptions _startup = startup.Value;
    private readonly PortalTurns _turns = new(Math.Max(1, startup.Value.MaxConcurrency));

    /// <summary>Deploys to one portal, and retries until another attempt cannot help.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="triesAgain">True if temporary failures are retried.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the deployment succeeded, or if the mode only demands a plan.</returns>
    public async Task<bool> RunAsync(IPortalClient portal, bool triesAgain, CancellationToken cancellationToken)
    {
        status.Set(portal.Portal, DeploymentState.Starting, "is not checked yet");
        var patience = CreatePatience();
        for (bool isFirst = true; ; isFirst = false)
        {
            DeploymentAttempt attempt;
            using (var place = await EnterAsync(isFirst, cancellationToken).ConfigureAwait(false))
                attempt = await TryAsync(portal, place, triesAgain ? patience : null, cancellationToken).ConfigureAwait(false);

            if (!attempt.IsRepeated) return attempt.IsDone;

            await Task.Delay(attempt.Wait, time, cancellationToken).ConfigureAwait(false);
            patience = patience.Grow();
        }
    }

    /// <summary>Waits for a place among the portals that are handled at the same time. Dispose the result to free the place.</summary>
    /// <param name="isFirst">True if the portal has not had a place yet.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<IDisposable> EnterAsync(bool isFirst, CancellationToken cancellationToken) => _turns.EnterAsync(isFirst, cancellationToken);

    /// <summary>Creates the patience for the first attempt.</summary>
    public Patience CreatePatience() => new(_startup.FirstRetryDelay, _startup.MaxRetryDelay, _startup.LookTimeout);

    /// <summary>Makes one attempt.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="place">The place, which a slow deployment frees before it ends.</param>
    /// <param name="patience">The limits of the attempt; <see langword="null"/> if it is the only one.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<DeploymentAttempt> TryAsync(IPortalClient portal, IDisposable place, Patience? patience, CancellationToken cancellationToken)
    {
        try
        {
            var (state, report) = await BringInLineAsync(portal, place, patience?.Look, cancellationToken).ConfigureAwait(false);
            if (report is null or { IsComplete: true }) return DeploymentAttempt.Done(state);
            if (patience is null || (report.Actions.FirstOrDefault(IsPassing)?.Reason ?? report.NotRemembered) is not { } reason) return DeploymentAttempt.Failed;
            if (!report.IsOverlapped && !report.Actions.Any(IsPassing)) return DeploymentAttempt.Failed;

            logger.Retrying(portal.Portal, patience.Wait, reason);
            return DeploymentAttempt.Again(patience.Wait);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            string remedy = failure is PortalAccessException access ? access.Remedy : "";
            status.Set(portal.Portal, DeploymentState.Failed, SentenceJoiner.Join(failure.Message, remedy));
            if (patience is not null && IsPassing(failure))
            {
                var wait = Longer(patience.Wait, failure);
                logger.Retrying(portal.Portal, wait, failure.Message);
                return DeploymentAttempt.Again(wait);
            }

            logger.Failed(portal.Portal, failure.Message, remedy);
            return DeploymentAttempt.Failed;
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

    /// <summary>Carries out the startup mode. There is no report if the mode only demands a plan.</summary>
    private async Task<(DeploymentState State, DeploymentReport? Report)> BringInLineAsync(IPortalClient portal, IDisposable place, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var how = options.Value.ToDeployment() with { Progress = new LoggedProgress(logger), Time = time, Guard = guard.Check };
        var plan = await LookAsync(portal, how, limit, cancellationToken).ConfigureAwait(false);
        for (int waits = 0; plan.IsUnderWay && !plan.IsUpToDate && _startup.Mode == StartupMode.Deploy && waits < MaxWaits; waits++)
        {
            await Task.Delay(UnderWayWait * (0.5 + Random.Shared.NextDouble()), time, cancellationToken).ConfigureAwait(false);
            plan = await LookAsync(portal, how, limit, cancellationToken).ConfigureAwait(false);
        }

        if (_startup.Mode == StartupMode.PlanOnly)
        {
            logger.Planned(plan);
            return (status.Take(plan), null);
        }

        logger.Deploying(portal.Portal);
        await using var leaving = time.CreateTimer(static place => ((IDisposable)place!).Dispose(), place, MaxPlace, Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        var report = await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        if (report.NewerVersion is { } newer) logger.Older(portal.Portal, newer, how.Version!);
        if (report.IsComplete) logger.Deployed(report);
        else logger.Incomplete(report);
        return (status.Take(report, how.Orphans, report.IsInstalled), report);
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
            return await BizprocDeployment.PlanAsync(_actions, _triggers, asked, portal, how, stop.Token).ConfigureAwait(false);
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
}
