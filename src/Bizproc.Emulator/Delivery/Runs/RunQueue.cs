using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>
/// Sends runs to their handlers in the background, as the portal's queue server does (portal: 10.1). Handlers do not wait for each other, because
/// each address has its own places. A run is sent at once if no other run is on its way to the address.
/// </summary>
internal sealed class RunQueue : IAsyncDisposable
{
    /// <summary>The maximum number of runs that are on their way to one address at a time.</summary>
    public const int MaxPerHandler = 16;

    private const int MaxUnderWay = 512;
    private const int Capacity = RunTable.Capacity;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, HandlerLane> _lanes = new(StringComparer.Ordinal);
    private readonly Queue<HandlerLane> _line = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ApplicationClient _applications;
    private readonly PortalStore _store;
    private int _count;
    private int _underWay;
    private long _bytes;
    private bool _isStopped;

    public RunQueue(ApplicationClient applications, PortalStore store)
    {
        _applications = applications;
        _store = store;
    }

    /// <summary>Queues a run. False if the waiting runs are already too many or too large.</summary>
    public bool TryAdd(Run run)
    {
        lock (_gate)
        {
            bool isFull = _count >= Capacity || (_count > 0 && _bytes + run.Body.Length > RunTable.MaxBytes);
            if (_isStopped || isFull) return false;

            _count++;
            _bytes += run.Body.Length;
            if (!_lanes.TryGetValue(run.Action.Handler, out var lane)) _lanes[run.Action.Handler] = lane = new HandlerLane();
            lane.Waiting.Enqueue(run);
            GoOn(lane);
            return true;
        }
    }

    /// <summary>Stops sending. Waiting runs are not sent any more, and runs on their way are cancelled.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isStopped = true;
            foreach (var lane in _lanes.Values)
            {
                while (lane.Waiting.TryDequeue(out var run)) run.Receive(Stopped());
            }

            if (_underWay == 0) _idle.TrySetResult();
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        await _idle.Task.ConfigureAwait(false);
        _stop.Dispose();
    }

    private static HandlerReply Stopped() => new(Status: null, Body: null, "The portal stopped", TimeSpan.Zero);

    /// <summary>Sends the runs of an address that may be sent now. The caller holds the gate.</summary>
    private void GoOn(HandlerLane lane)
    {
        if (lane.UnderWay == 0) Send(lane);
        PutInLine(lane);
        while (_underWay < MaxUnderWay && _line.TryDequeue(out var next))
        {
            next.IsInLine = false;
            Send(next);
            PutInLine(next);
        }
    }

    private void PutInLine(HandlerLane lane)
    {
        if (lane.IsInLine || lane.Waiting.Count == 0 || lane.UnderWay >= MaxPerHandler) return;

        lane.IsInLine = true;
        _line.Enqueue(lane);
    }

    private void Send(HandlerLane lane)
    {
        // The lane may have sent its last run since it was queued.
        if (lane.UnderWay >= MaxPerHandler || !lane.Waiting.TryDequeue(out var run)) return;

        lane.UnderWay++;
        _underWay++;
        _ = Task.Run(() => SendAsync(run, lane));
    }

    private async Task SendAsync(Run run, HandlerLane lane)
    {
        try
        {
            var reply = await PostAsync(run).ConfigureAwait(false);
            _store.Change(state =>
            {
                run.Receive(reply);
                state.Weigh(run.Step);
            });
        }
        finally
        {
            lock (_gate) Finish(run, lane);
        }
    }

    private void Finish(Run run, HandlerLane lane)
    {
        _count--;
        _bytes -= run.Body.Length;
        _underWay--;
        lane.UnderWay--;
        GoOn(lane);
        if (lane.UnderWay == 0) _lanes.Remove(run.Action.Handler);
        if (_isStopped && _underWay == 0) _idle.TrySetResult();
    }

    private async Task<HandlerReply> PostAsync(Run run)
    {
        try
        {
            return await _applications.PostAsync(run.Action.Handler, run.Body, FormSender.Queue, _stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Stopped();
        }
    }
}
