namespace Bizproc.Incoming.Memory;

/// <summary>Remembers the latest calls by their keys. The owner must hold its lock.</summary>
/// <param name="capacity">The maximum number of calls.</param>
internal sealed class SeenCalls(int capacity)
{
    private readonly HashSet<UInt128> _calls = [];
    private readonly Queue<UInt128> _order = new();

    /// <summary>True if a call is remembered.</summary>
    public bool Contains(QueuedCall call) => _calls.Contains(NumberOf(call));

    /// <summary>Remembers a call, and forgets the oldest one if there are too many.</summary>
    public void Add(QueuedCall call)
    {
        var number = NumberOf(call);
        if (!_calls.Add(number)) return;

        _order.Enqueue(number);
        if (_order.Count > capacity) _calls.Remove(_order.Dequeue());
    }

    /// <summary>Gets the key as a number, which takes a quarter of the memory.</summary>
    private static UInt128 NumberOf(QueuedCall call) =>
        UInt128.Parse(call.Key, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
}
