using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bizproc.Incoming.Queueing;

/// <summary>Remembers the latest calls by a hash of portal and event token. The owner must hold its lock.</summary>
/// <param name="capacity">The maximum number of calls.</param>
internal sealed class SeenCalls(int capacity)
{
    private readonly HashSet<UInt128> _calls = [];
    private readonly Queue<UInt128> _order = new();

    /// <summary>True if a call is remembered.</summary>
    public bool Contains(QueuedCall call) => _calls.Contains(HashOf(call));

    /// <summary>Remembers a call, and forgets the oldest one if there are too many.</summary>
    public void Add(QueuedCall call)
    {
        var hash = HashOf(call);
        if (!_calls.Add(hash)) return;

        _order.Enqueue(hash);
        if (_order.Count > capacity) _calls.Remove(_order.Dequeue());
    }

    private static UInt128 HashOf(QueuedCall call) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{call.MemberId} {call.EventToken}")));
}
