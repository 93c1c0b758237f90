using Bizproc.Incoming.Handling;

namespace Bizproc.Testing.Calls;

/// <summary>Watches the calls of one application, so that a run can wait for its handler.</summary>
internal sealed class CallWatch : IHandledActions
{
    /// <summary>The maximum number of calls to remember. A test need not wait for a call.</summary>
    private const int MostCalls = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, WatchedCall> _calls = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];

    public void Add(string eventToken, object action) => Find(eventToken).Action = action;

    /// <summary>Takes the outcome of an attempt.</summary>
    public void Take(string eventToken, CallOutcome outcome) => Find(eventToken).Take(outcome);

    /// <summary>Finds a call, which may not have arrived yet.</summary>
    public WatchedCall Find(string eventToken)
    {
        lock (_gate)
        {
            if (_calls.TryGetValue(eventToken, out var known)) return known;

            if (_calls.Count == MostCalls) _calls.Remove(_order.Dequeue());
            _order.Enqueue(eventToken);
            return _calls[eventToken] = new WatchedCall();
        }
    }
}
