using System.Diagnostics.CodeAnalysis;

namespace Bizproc.Incoming.Memory;

/// <summary>
/// The lines of waiting calls, one for each portal. Portals take turns, so a portal with one call waits only for one call of each other portal.
/// Thread-safe.
/// </summary>
internal sealed class CallLines(CallBounds bounds)
{
    /// <summary>The number of remembered calls. A portal does not repeat calls by itself, so this is far more than necessary.</summary>
    private const int Remembered = 100_000;

    private readonly Lock _gate = new();
    private readonly SeenCalls _seen = new(Remembered);
    private readonly Dictionary<string, CallLine> _lines = new(StringComparer.Ordinal);
    private readonly Queue<CallLine> _turns = new();
    private int _waiting;
    private int _running;
    private long _bytes;
    private TaskCompletionSource _freed = NewSignal();

    /// <summary>Adds a call if there is room.</summary>
    /// <param name="call">The call.</param>
    /// <param name="added">Runs before another thread can take the call.</param>
    /// <param name="freed">Completes when a place may be free, if there is no room now.</param>
    public CallAdmission Add(QueuedCall call, Action added, out Task freed)
    {
        lock (_gate)
        {
            freed = _freed.Task;
            if (_seen.Contains(call)) return CallAdmission.Repeated;

            var line = GetLine(call.MemberId);
            if (!bounds.HasRoom(line.Waiting.Count, _waiting, 1, bounds.MaxCalls) || !bounds.HasRoom(line.Bytes, _bytes, call.Body.Length, bounds.MaxBytes))
            {
                Tidy(call.MemberId, line);
                return CallAdmission.Full;
            }

            _seen.Add(call);
            Count(line, call.Body.Length);
            added();
            Enqueue(line, new WaitingCall(call, Attempt: 1));
            return CallAdmission.Taken;
        }
    }

    /// <summary>Adds a call for another attempt. It still has its place.</summary>
    public void AddAgain(WaitingCall call)
    {
        lock (_gate) Enqueue(GetLine(call.Call.MemberId), call);
    }

    /// <summary>Takes the call whose turn it is, if one may run now.</summary>
    public bool TryTake(out WaitingCall call)
    {
        lock (_gate)
        {
            call = default;
            if (_running >= bounds.MaxRunning || !_turns.TryDequeue(out var line)) return false;

            line.IsInTurn = false;
            call = line.Waiting.Dequeue();
            _waiting--;
            _running++;
            line.Running++;
            QueueUp(line);
            Free();
            return true;
        }
    }

    /// <summary>Takes a waiting call of any portal, for the end of the application.</summary>
    public bool TryTakeRest([MaybeNullWhen(false)] out QueuedCall call)
    {
        lock (_gate)
        {
            call = _lines.Values.FirstOrDefault(static line => line.Waiting.Count > 0)?.Waiting.Dequeue().Call;
            if (call is not null) _waiting--;
            return call is not null;
        }
    }

    /// <summary>Ends the run of a call. Its body still counts until <see cref="Forget(QueuedCall)"/>.</summary>
    public void Leave(QueuedCall call)
    {
        lock (_gate)
        {
            var line = GetLine(call.MemberId);
            _running--;
            line.Running--;
            QueueUp(line);
            Tidy(call.MemberId, line);
        }
    }

    /// <summary>Counts the body of a call that a person tries again.</summary>
    public void Keep(QueuedCall call)
    {
        lock (_gate) Count(GetLine(call.MemberId), call.Body.Length);
    }

    /// <summary>Counts the body of a reply, which may exceed the bounds: the call that it belongs to was admitted.</summary>
    public void Keep(StepReply reply)
    {
        lock (_gate) Count(GetLine(reply.MemberId), reply.Body.Length);
    }

    /// <summary>Forgets the body of a call that is not handled again.</summary>
    public void Forget(QueuedCall call) => Discount(call.MemberId, call.Body.Length);

    /// <summary>Forgets the body of a reply that is not sent again.</summary>
    public void Forget(StepReply reply) => Discount(reply.MemberId, reply.Body.Length);

    /// <summary>The number of waiting calls, of running calls, and of bytes.</summary>
    public (int Waiting, int Running, long Bytes) Totals
    {
        get
        {
            lock (_gate) return (_waiting, _running, _bytes);
        }
    }

    private void Discount(string memberId, long bytes)
    {
        lock (_gate)
        {
            var line = GetLine(memberId);
            Count(line, -bytes);
            Tidy(memberId, line);
            Free();
        }
    }

    private void Count(CallLine line, long bytes)
    {
        line.Bytes += bytes;
        _bytes += bytes;
    }

    private void Enqueue(CallLine line, WaitingCall call)
    {
        line.Waiting.Enqueue(call);
        _waiting++;
        QueueUp(line);
    }

    /// <summary>Lets a portal wait for a turn, if it has a waiting call and may run another one.</summary>
    private void QueueUp(CallLine line)
    {
        if (line.IsInTurn || line.Waiting.Count == 0 || line.Running >= bounds.MaxRunningPerPortal) return;

        line.IsInTurn = true;
        _turns.Enqueue(line);
    }

    private void Free()
    {
        if (_freed.Task.IsCompleted) return;

        var freed = _freed;
        _freed = NewSignal();
        freed.TrySetResult();
    }

    private CallLine GetLine(string memberId)
    {
        if (!_lines.TryGetValue(memberId, out var line)) _lines.Add(memberId, line = new CallLine());
        return line;
    }

    private void Tidy(string memberId, CallLine line)
    {
        if (line is { Running: 0, Bytes: 0, Waiting.Count: 0 }) _lines.Remove(memberId);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
