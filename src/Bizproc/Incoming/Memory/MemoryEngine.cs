using Bizproc.Incoming.Queueing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Memory;

/// <summary>
/// Keeps calls in memory and handles them in the background, several at a time. When the process ends, calls and replies are lost, and their steps
/// wait until their time limits. When the host stops, waiting calls are still handled as long as the host gives time.
/// </summary>
internal sealed class MemoryEngine : ICallIntake, IHostedService, IDisposable
{
    /// <summary>The maximum time to wait for a free place. The portal waits for our response meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The maximum number of calls that wait for a place, because their bodies are in memory as well.</summary>
    private const int MaxPatient = 16;

    private readonly CallLines _lines;
    private readonly CallLedger _ledger;
    private readonly ICallProcessor _processor;
    private readonly MemoryOutbox _outbox;
    private readonly TimeProvider _time;
    private readonly ILogger<MemoryEngine> _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The tokens, which outlive their sources.</summary>
    private readonly CancellationToken _closed;
    private readonly CancellationToken _aborted;
    private int _isDisposed;
    private int _patient;

    /// <summary>The number of calls that are handled now, without those whose handlers continue after their time.</summary>
    private int _active;

    /// <summary>False if the host runs no hosted services, or another engine is registered.</summary>
    private volatile bool _isStarted;

    public MemoryEngine(CallLines lines, CallLedger ledger, ICallProcessor processor, MemoryOutbox outbox, TimeProvider time, ILogger<MemoryEngine> logger)
    {
        _lines = lines;
        _ledger = ledger;
        _processor = processor;
        _outbox = outbox;
        _time = time;
        _logger = logger;
        _closed = _closing.Token;
        _aborted = _abort.Token;
    }

    public async ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        if (_closed.IsCancellationRequested) return CallAdmission.Full;

        var admission = Add(call, out var freed);
        if (admission == CallAdmission.Full) admission = await WaitForPlaceAsync(call, freed, cancellationToken).ConfigureAwait(false);
        if (admission == CallAdmission.Taken) Pump();
        return admission;
    }

    public void Close()
    {
        if (!_closed.IsCancellationRequested) _closing.Cancel();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _isStarted = true;
        Pump();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Close();
        CheckIdle();
        try
        {
            await _idle.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The host does not wait any longer: cancel the handlers.
            await _abort.CancelAsync().ConfigureAwait(false);
            CheckIdle();
            await _idle.Task.ConfigureAwait(false);
        }

        LogRest();
        await _outbox.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the running handlers, because a host may be disposed without being stopped.</summary>
    public void Dispose()
    {
        // The container knows the engine under several names, and disposes it once for each.
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;

        Close();
        _abort.Cancel();
        LogRest();
        _closing.Dispose();
        _abort.Dispose();
    }

    private CallAdmission Add(QueuedCall call, out Task freed)
    {
        // Another thread may take the call at once.
        return _lines.Add(call, () => _ledger.Set(call, KeptState.Waiting, attempts: 0), out freed);
    }

    private async ValueTask<CallAdmission> WaitForPlaceAsync(QueuedCall call, Task freed, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _patient) > MaxPatient)
        {
            Interlocked.Decrement(ref _patient);
            return CallAdmission.Full;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken, _closed);
            CallAdmission admission;
            do
            {
                await freed.WaitAsync(either.Token).ConfigureAwait(false);
                admission = Add(call, out freed);
            }
            while (admission == CallAdmission.Full);
            return admission;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CallAdmission.Full;
        }
        finally
        {
            Interlocked.Decrement(ref _patient);
        }
    }

    /// <summary>Starts as many calls as may run now.</summary>
    private void Pump()
    {
        while (_isStarted && !_aborted.IsCancellationRequested && _lines.TryTake(out var call))
        {
            Interlocked.Increment(ref _active);
            _ = Task.Run(() => RunAsync(call), CancellationToken.None);
        }
    }

    private async Task RunAsync(WaitingCall waiting)
    {
        var handlerEnd = Task.CompletedTask;
        try
        {
            if (_ledger.TryBegin(waiting.Call, waiting.Attempt)) handlerEnd = await HandleAsync(waiting).ConfigureAwait(false);
            else _lines.Forget(waiting.Call);
        }
        catch (Exception fault)
        {
            _logger.EngineFailed(waiting.Call, fault);
            Bury(waiting, fault.GetType().Name);
        }

        Interlocked.Decrement(ref _active);
        CheckIdle();
        await handlerEnd.ConfigureAwait(false);
        _lines.Leave(waiting.Call);
        Pump();
        CheckIdle();
    }

    /// <summary>Makes an attempt, and does what its outcome says.</summary>
    /// <returns>The end of the handler.</returns>
    private async Task<Task> HandleAsync(WaitingCall waiting)
    {
        var outcome = await _processor.ProcessAsync(waiting.Call, waiting.Attempt, _aborted).ConfigureAwait(false);
        if (outcome.Reply is { } reply) await _outbox.AddAsync(reply, CancellationToken.None).ConfigureAwait(false);
        switch (outcome.Kind)
        {
            case CallOutcomeKind.TryAgain:
                _ledger.Set(waiting.Call, KeptState.Retrying, waiting.Attempt, _time.GetUtcNow() + outcome.Delay, outcome.Reason);
                _ = TryLaterAsync(waiting, outcome.Delay);
                break;

            case CallOutcomeKind.Failed:
                Bury(waiting, outcome.Reason);
                break;

            default:
                if (outcome.Kind == CallOutcomeKind.Abandoned) _logger.Abandoned(waiting.Call);
                _ledger.Remove(waiting.Call);
                _lines.Forget(waiting.Call);
                break;
        }

        return outcome.HandlerEnd;
    }

    private void Bury(WaitingCall waiting, string reason)
    {
        _ledger.Bury(waiting.Call, waiting.Attempt, reason);
        _lines.Forget(waiting.Call);
    }

    private async Task TryLaterAsync(WaitingCall waiting, TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, _time, _closed).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _logger.Abandoned(waiting.Call);
            _ledger.Remove(waiting.Call);
            _lines.Forget(waiting.Call);
            return;
        }

        _lines.AddAgain(waiting with { Attempt = waiting.Attempt + 1 });
        Pump();
    }

    /// <summary>Handles a dead call again.</summary>
    /// <returns>True if it was dead, and there is room for it.</returns>
    public bool TryAgain(string key)
    {
        if (_closed.IsCancellationRequested || !_ledger.TryRevive(key, out var call)) return false;

        _lines.Keep(call);
        _lines.AddAgain(new WaitingCall(call, Attempt: 1));
        Pump();
        return true;
    }

    /// <summary>Drops a call that does not run.</summary>
    public bool Drop(string key) => _ledger.TryDrop(key);

    /// <summary>Ends the wait of <see cref="StopAsync"/> if nothing is left to do.</summary>
    private void CheckIdle()
    {
        bool isEnd = _closed.IsCancellationRequested && Volatile.Read(ref _active) == 0 && (_aborted.IsCancellationRequested || _lines.Totals.Waiting == 0);
        if (isEnd) _idle.TrySetResult();
    }

    /// <summary>Logs the lost calls.</summary>
    private void LogRest()
    {
        while (_lines.TryTakeRest(out var lost)) _logger.Abandoned(lost);
    }
}
