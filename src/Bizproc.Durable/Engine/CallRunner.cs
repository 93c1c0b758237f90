using System.Collections.Concurrent;
using System.Data.Common;
using Bizproc.Durable.Storage.Records;
using Bizproc.Portal.Retry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace Bizproc.Durable.Engine;

/// <summary>Handles kept calls. Quartz decides when, and runs a call again if the process ended meanwhile.</summary>
internal sealed class CallRunner : IScheduledCallHandler, IDisposable
{
    /// <summary>The maximum number of attempts in a row that end with the process. The next one is not made, because the call itself may be the cause.</summary>
    private const int MaxInterruptions = 4;

    /// <summary>The delay before a suspect is tried again, if another suspect is handled.</summary>
    private static readonly TimeSpan SuspectDelay = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(5);

    /// <summary>The delay after a failure that other calls share, such as missing keys.</summary>
    private static readonly TimeSpan RestAfterFault = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, byte> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _abort = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The place of the one suspect that is handled, so that none is condemned because of another.</summary>
    private readonly SemaphoreSlim _suspect = new(1);
    private readonly CallRecords _records;
    private readonly ReplyRecords _replies;
    private readonly ICallProcessor _processor;
    private readonly CallFeeder _feeder;
    private readonly ReplyPump _pump;
    private readonly CallOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<CallRunner> _logger;
    private readonly ResiliencePipeline _persisting;
    private volatile bool _isStopping;
    private int _isDisposed;

    public CallRunner(
        CallRecords records,
        ReplyRecords replies,
        ICallProcessor processor,
        CallFeeder feeder,
        ReplyPump pump,
        IOptions<BizprocOptions> options,
        TimeProvider time,
        ILogger<CallRunner> logger)
    {
        _records = records;
        _replies = replies;
        _processor = processor;
        _feeder = feeder;
        _pump = pump;
        _options = options.Value.Calls;
        _time = time;
        _logger = logger;
        _persisting = EndlessRetry.Create(FirstDelay, MaxDelay, time, (delay, failure) => logger.DatabaseFailed(delay, failure.Message));
    }

    /// <summary>True if this process handles a call now.</summary>
    public bool IsRunning(string key) => _running.ContainsKey(key);

    public async Task RunAsync(ScheduledCall scheduled)
    {
        // A call that is taken over and found by the sweep as well has two triggers.
        if (!_running.TryAdd(scheduled.Key, 0)) return;

        try
        {
            if (_isStopping) _feeder.Add(scheduled);
            else if (!await TryHandleAsync(scheduled, isSuspect: false).ConfigureAwait(false)) await HandleSuspectAsync(scheduled).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The call is in the database as running, so the next start counts an interruption, and handles it.
        }
        catch (Exception fault)
        {
            _logger.CallFaulted(scheduled.Key, fault);
            _feeder.Add(scheduled with { DueAt = _time.GetUtcNow() + RestAfterFault });
        }
        finally
        {
            _running.TryRemove(scheduled.Key, out _);
            CheckIdle();
        }
    }

    /// <summary>Starts no more attempts, and waits for the running ones.</summary>
    /// <param name="grace">The time to store outcomes after the handlers are cancelled.</param>
    /// <param name="cancellationToken">Cancels the handlers.</param>
    public async Task StopAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        _isStopping = true;
        CheckIdle();
        await ExcuseAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _idle.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _abort.CancelAsync().ConfigureAwait(false);
            _end.CancelAfter(grace);
            await Task.WhenAny(_idle.Task, Task.Delay(grace, _time, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    /// <summary>Stops the running handlers, because a host may be disposed without being stopped.</summary>
    public void Dispose()
    {
        // The container knows the runner under two names, and disposes it once for each.
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;

        _isStopping = true;
        _abort.Cancel();
        _end.Cancel();
        _abort.Dispose();
        _end.Dispose();
        _suspect.Dispose();
    }

    /// <summary>Handles a call that may end the process, unless it is done. Only one such call is handled at a time.</summary>
    private async Task HandleSuspectAsync(ScheduledCall scheduled)
    {
        bool isSuspect = await _persisting
            .ExecuteAsync(async stop => await _records.IsSuspectAsync(scheduled.Key, stop).ConfigureAwait(false), _end.Token).ConfigureAwait(false);
        if (!isSuspect) return;

        if (!await _suspect.WaitAsync(TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false))
        {
            _feeder.Add(scheduled with { DueAt = _time.GetUtcNow() + SuspectDelay });
            return;
        }

        try
        {
            await TryHandleAsync(scheduled, isSuspect: true).ConfigureAwait(false);
        }
        finally
        {
            _suspect.Release();
        }
    }

    /// <summary>Handles a call, unless it is done, or a suspect that must wait for its turn.</summary>
    private async Task<bool> TryHandleAsync(ScheduledCall scheduled, bool isSuspect)
    {
        var (begun, unreadable) = await _persisting
            .ExecuteAsync(async stop => await BeginAsync(scheduled.Key, isSuspect, stop).ConfigureAwait(false), _end.Token).ConfigureAwait(false);
        if (unreadable is not null)
        {
            _logger.Unreadable(scheduled.Key, unreadable);
            await TryLaterAsync(scheduled, RestAfterFault, unreadable).ConfigureAwait(false);
            return true;
        }

        if (begun is null) return false;

        await HandleAsync(scheduled, begun).ConfigureAwait(false);
        return true;
    }

    private async Task HandleAsync(ScheduledCall scheduled, BegunCall begun)
    {
        var call = new QueuedCall(begun.Call.Path, begun.Call.Body, begun.Call.MemberId, begun.Call.Tokens, begun.Call.ReceivedAt);
        if (begun.Interruptions > MaxInterruptions)
        {
            _logger.Poisonous(call, MaxInterruptions);
            await EndAsync(call, GivenUpCall.CreateOutcome(call, MaxInterruptions, _options, _time.GetUtcNow())).ConfigureAwait(false);
            return;
        }

        if (begun.Interruptions > 1) _logger.RunsAgain(call, begun.Attempt);
        var outcome = await _processor.ProcessAsync(call, begun.Attempt, _abort.Token).ConfigureAwait(false);
        switch (outcome.Kind)
        {
            case CallOutcomeKind.TryAgain:
                await TryLaterAsync(scheduled, outcome.Delay, outcome.Reason).ConfigureAwait(false);
                break;
            case CallOutcomeKind.Abandoned:
                _logger.GoesOn(call);
                await PersistAsync(stop => _records.AbandonAsync(call.Key, stop)).ConfigureAwait(false);
                _feeder.Add(scheduled);
                break;
            default:
                await EndAsync(call, outcome).ConfigureAwait(false);
                break;
        }

        // A handler that ignores its cancellation keeps its place, but does not keep the application from stopping.
        if (!outcome.HandlerEnd.IsCompleted)
            await Task.WhenAny(outcome.HandlerEnd, Task.Delay(Timeout.InfiniteTimeSpan, _abort.Token)).ConfigureAwait(false);
    }

    /// <summary>Begins an attempt. Missing keys are no failure that is tried again at once, because each try would count as an attempt.</summary>
    private async Task<(BegunCall? Begun, string? Unreadable)> BeginAsync(string key, bool isSuspect, CancellationToken cancellationToken)
    {
        try
        {
            return (await _records.BeginAsync(key, isSuspect, cancellationToken).ConfigureAwait(false), null);
        }
        catch (SecretsUnreadableException unreadable)
        {
            return (null, unreadable.Message);
        }
    }

    /// <summary>Lets the end of this process not count for the calls that run, because it is wanted. That is not worth more than one try.</summary>
    private async Task ExcuseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _records.ExcuseAsync([.. _running.Keys], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or OperationCanceledException)
        {
            // They count, as after a power cut.
        }
    }

    private async Task TryLaterAsync(ScheduledCall scheduled, TimeSpan delay, string reason)
    {
        await PersistAsync(stop => _records.SetRetryingAsync(scheduled.Key, reason, stop)).ConfigureAwait(false);
        _feeder.Add(scheduled with { DueAt = _time.GetUtcNow() + delay });
    }

    /// <summary>Ends a call, and keeps its reply. If the process ends before, the call is handled again; afterwards never.</summary>
    private async Task EndAsync(QueuedCall call, CallOutcome outcome)
    {
        var end = outcome.Kind == CallOutcomeKind.Done ? CallState.Done : CallState.Dead;
        string? reason = outcome.Reason.Length > 0 ? outcome.Reason : null;
        if (outcome.Reply is not { } reply)
        {
            await PersistAsync(stop => _records.FinishAsync(call.Key, end, reason, stop)).ConfigureAwait(false);
            return;
        }

        var stored = StoredReplies.Create(reply, call.Key);
        await PersistAsync(stop => _replies.CompleteCallAsync(call.Key, end, reason, stored, stop)).ConfigureAwait(false);
        _pump.Poke(call.MemberId);
    }

    private async Task PersistAsync(Func<CancellationToken, Task> change) =>
        await _persisting.ExecuteAsync(async stop => await change(stop).ConfigureAwait(false), _end.Token).ConfigureAwait(false);

    private void CheckIdle()
    {
        if (_isStopping && _running.IsEmpty) _idle.TrySetResult();
    }
}
