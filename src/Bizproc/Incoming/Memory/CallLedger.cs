using System.Diagnostics.CodeAnalysis;

namespace Bizproc.Incoming.Memory;

/// <summary>Knows the state of each call in memory, and keeps the latest dead ones. Thread-safe.</summary>
internal sealed class CallLedger
{
    /// <summary>The maximum number of dead calls. They hold their bodies, and nobody may ever look at them.</summary>
    private const int MaxDead = 100;

    /// <summary>The maximum size of the bodies of dead calls.</summary>
    private const long MaxDeadBytes = 4 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LedgerCall> _calls = new(StringComparer.Ordinal);
    private readonly Queue<string> _dead = new();
    private long _deadBytes;

    /// <summary>Sets the state of a call.</summary>
    public void Set(QueuedCall call, KeptState state, int attempts, DateTimeOffset? nextAt = null, string reason = "")
    {
        lock (_gate) _calls[call.Key] = new LedgerCall(call, state, attempts, nextAt, reason);
    }

    /// <summary>Begins an attempt, unless a person has dropped the call.</summary>
    public bool TryBegin(QueuedCall call, int attempt)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(call.Key, out var known)) return false;

            _calls[call.Key] = known with { State = KeptState.Running, Attempts = attempt, NextAt = null };
            return true;
        }
    }

    /// <summary>Ends a call that is done.</summary>
    public void Remove(QueuedCall call)
    {
        lock (_gate) _calls.Remove(call.Key);
    }

    /// <summary>Ends a call that failed, and keeps it for people if it is not too large.</summary>
    public void Bury(QueuedCall call, int attempts, string reason)
    {
        lock (_gate)
        {
            _calls[call.Key] = new LedgerCall(call, KeptState.Dead, attempts, NextAt: null, reason);
            _dead.Enqueue(call.Key);
            _deadBytes += call.Body.Length;
            while (_dead.Count > MaxDead || _deadBytes > MaxDeadBytes) Forget(_dead.Dequeue());
        }
    }

    /// <summary>Takes a dead call out, for another attempt.</summary>
    public bool TryRevive(string key, [MaybeNullWhen(false)] out QueuedCall call)
    {
        lock (_gate)
        {
            call = null;
            if (!_calls.TryGetValue(key, out var known) || known.State != KeptState.Dead) return false;

            call = known.Call;
            _deadBytes -= call.Body.Length;
            _calls[key] = new LedgerCall(call, KeptState.Waiting, Attempts: 0, NextAt: null, "");
            return true;
        }
    }

    /// <summary>Drops a call that does not run.</summary>
    public bool TryDrop(string key)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(key, out var known) || known.State == KeptState.Running) return false;

            if (known.State == KeptState.Dead) _deadBytes -= known.Call.Body.Length;
            return _calls.Remove(key);
        }
    }

    /// <summary>Finds a call.</summary>
    public LedgerCall? Find(string key)
    {
        lock (_gate) return _calls.TryGetValue(key, out var known) ? known : null;
    }

    /// <summary>Lists all calls.</summary>
    public IReadOnlyList<LedgerCall> List()
    {
        lock (_gate) return [.. _calls.Values];
    }

    private void Forget(string key)
    {
        if (!_calls.TryGetValue(key, out var known) || known.State != KeptState.Dead) return;

        _deadBytes -= known.Call.Body.Length;
        _calls.Remove(key);
    }
}
