using Bizproc.Incoming.Queueing;
using Bizproc.Incoming.Values;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Formats;
using Bizproc.Installation.Storage;
using Bizproc.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Handling;

/// <inheritdoc/>
internal sealed class CallProcessor(
    IServiceScopeFactory scopes,
    CallTargets targets,
    PortalDirectory portals,
    PortalFormatBook formatBook,
    FailureJudge judge,
    IOptions<BizprocOptions> options,
    TimeProvider time,
    ILogger<CallProcessor> logger) : ICallProcessor
{
    private readonly CallOptions _options = options.Value.Calls;

    public async Task<CallOutcome> ProcessAsync(QueuedCall call, int attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var scope = logger.BeginScope(call.Subject);
        try
        {
            return await RunAsync(call, attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new CallOutcome(CallOutcomeKind.Abandoned);
        }
        catch (PortalStoreException away)
        {
            // The store itself is to blame, not the call, so this never becomes the last attempt.
            var delay = _options.Retry.GetDelay(attempt, Random.Shared.NextDouble());
            string reason = FailureFormatter.Clean(away.Message, CallSecrets.CreateRedactor(call));
            logger.Postponed(call, delay, reason);
            return new CallOutcome(CallOutcomeKind.TryAgain, Delay: delay, Reason: reason);
        }
    }

    private async Task<CallOutcome> RunAsync(QueuedCall queued, int attempt, CancellationToken stopping)
    {
        if (targets.Find(queued.Path, queued.Code) is not { } target) return Drop(queued, "the action has no handler in this version");

        if (await portals.FindAsync(queued.MemberId, stopping).ConfigureAwait(false) is not { } portal)
            return Drop(queued, "the application was removed from the portal");

        var formats = await formatBook.FindAsync(portal, stopping).ConfigureAwait(false);
        var form = queued.ReadForm();
        formats = formats.WatchedBy(new DateWatch(BizprocCall.ReadTime(form)));
        var replies = new CallReplies(
            () => portals.GetClient(portal, queued.Tokens),
            queued.Tokens is null ? null : stop => portals.FindClientAsync(portal.MemberId, stop),
            why => logger.TokensRefused(queued, why));
        var call = new BizprocCall(form, formats, replies, _options.AllowMissingRequired);
        var times = new CallTimes(queued, call, _options);
        var left = times.StepEnd - time.GetUtcNow();
        if (left <= TimeSpan.Zero) return Drop(queued, "its step no longer waits, because the time limit of the designer is over");

        using var activity = CallTrace.StartHandling(new CallSubject(form, portal.Portal.Host), queued.Received);
        long start = time.GetTimestamp();
        var handled = await HandleAsync(target, queued, call, formats, left, stopping).ConfigureAwait(false);
        BizprocTelemetry.CountHandled(queued.Code, handled.Failure, time.GetElapsedTime(start));
        CallOutcome outcome;
        if (handled.Failure is { } failure)
        {
            CallTrace.Fail(activity, failure, queued);
            if (failure is OperationCanceledException && stopping.IsCancellationRequested) throw failure;

            outcome = judge.Judge(queued, call, times, failure, attempt);
        }
        else
        {
            logger.Handled(queued, time.GetElapsedTime(start));
            outcome = new CallOutcome(CallOutcomeKind.Done, handled.Answer is { } body ? times.CreateReply(body, isAnswer: true, time.GetUtcNow()) : null);
        }

        // The reply must not wait while the formats are learned.
        return outcome with { HandlerEnd = Task.WhenAll(handled.End, LearnAsync(portal, formats, stopping)) };
    }

    private CallOutcome Drop(QueuedCall queued, string reason)
    {
        logger.Dropped(queued, reason);
        return new CallOutcome(CallOutcomeKind.Failed, Reason: reason);
    }

    /// <summary>Handles a call within its time. Returns the answer if the workflow waits for one, or the failure.</summary>
    private async Task<Handled> HandleAsync(
        CallTarget target, QueuedCall queued, BizprocCall call, PortalFormats formats, TimeSpan left, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(left < _options.HandlerTimeout ? left : _options.HandlerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var work = HandleInScopeAsync(target, call, formats, either.Token);
        try
        {
            // A handler that ignores its token must not keep the step waiting. Its place remains taken until it ends.
            return new Handled(await work.WaitAsync(either.Token).ConfigureAwait(false), Failure: null, Task.CompletedTask);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            return new Handled(Answer: null, new TimeoutException("The handler exceeded its time"), WatchAsync(work, queued));
        }
        catch (Exception failure)
        {
            return new Handled(Answer: null, failure, work.IsCompleted ? Task.CompletedTask : WatchAsync(work, queued));
        }
    }

    private async Task<ReadOnlyMemory<byte>?> HandleInScopeAsync(CallTarget target, BizprocCall call, PortalFormats formats, CancellationToken cancellationToken)
    {
        // Yield first: a handler that blocks must not block its caller.
        await Task.Yield();
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false)) return await target.HandleAsync(scope.ServiceProvider, call, formats, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the end of a handler that continues after its time, and logs its failure. Never throws.</summary>
    private async Task WatchAsync(Task work, QueuedCall queued)
    {
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.Exception?.InnerException is { } failure and not OperationCanceledException) logger.LateFailure(queued, CleanedException.From(failure, CallSecrets.CreateRedactor(queued))!);
    }

    /// <summary>Learns the formats from the dates of a call. The call is already handled, so a store that is away must not matter.</summary>
    private async Task LearnAsync(InstalledPortal portal, PortalFormats formats, CancellationToken stopping)
    {
        try
        {
            await formatBook.LearnAsync(portal, formats, stopping).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is PortalStoreException or OperationCanceledException)
        {
            // The next call of the portal has dates as well.
        }
    }

    /// <param name="Answer">The answer; <see langword="null"/> if the workflow does not wait for one now, or after a failure.</param>
    /// <param name="Failure">The failure; <see langword="null"/> if there is none.</param>
    /// <param name="End">Completes when the handler has ended.</param>
    private readonly record struct Handled(ReadOnlyMemory<byte>? Answer, Exception? Failure, Task End);
}
