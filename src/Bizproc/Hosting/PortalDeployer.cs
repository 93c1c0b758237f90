using System.Globalization;
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
    ILogger<PortalDeployer> logger)
{
    /// <summary>The time without an answer after which the log names a portal.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>The maximum time of one look, however often it is repeated.</summary>
    private static readonly TimeSpan MaxLook = TimeSpan.FromSeconds(100);

    /// <summary>The maximum time for which a deployment holds a place. If the portal is slower, the deployment goes on without a place.</summary>
    private static readonly TimeSpan MaxPlace = TimeSpan.FromSeconds(30);

    /// <summary>The maximum number of waits for the end of another deployment, each of about <see cref="UnderWayWait"/>.</summary>
    private const int MaxWaits = 3;
    private static readonly TimeSpan UnderWayWait = TimeSpan.FromSeconds(2);

    private readonly ActionDefinition[] _actions = [.. actions];
    private readonly StartupOptions _startup = startup.Value;
    private readonly PortalTurns _turns = new(Math.Max(1, startup.Value.MaxConcurrency));

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

    /// <summary>Tries once.</summary>
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
    /// Gets the planned wait, or the one that the portal asks for if it is longer. The portal's counts up to the longest wait between tries.
    /// </summary>
    private TimeSpan Longer(TimeSpan wait, Exception failure)
    {
        var asked = failure is PortalException refusal ? refusal.AskedWait(time.GetUtcNow()) : TimeSpan.Zero;
        var bounded = asked < _startup.MaxRetryDelay ? asked : _startup.MaxRetryDelay;
        return bounded > wait ? bounded : wait;
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
        action.Failure is { } failure && (OutcomeUnknown.Is(failure) || (failure is PortalException refusal && StepRecovery.WantsCallOfItsOwn(refusal)));

    /// <summary>Carries out what the mode says; without a report where that is no more than to look.</summary>
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

    /// <summary>Asks the portal which actions it has. With a limit it asks once, and waits no longer than that.</summary>
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
            string message = string.Create(CultureInfo.InvariantCulture, $"the portal did not answer within {limit!.Value.TotalSeconds} seconds");
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
    /// <param name="IsInLine">True if the portal is in line; false if no other try helps; <see langword="null"/> if another try follows.</param>
    /// <param name="Wait">The time until the next try.</param>
    private readonly record struct Attempt(bool? IsInLine, TimeSpan Wait = default);
}
