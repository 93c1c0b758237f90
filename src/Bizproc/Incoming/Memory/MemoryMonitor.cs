using System.Collections.Immutable;

namespace Bizproc.Incoming.Memory;

/// <summary>Shows what the memory engine keeps: its calls, the latest dead ones, and the replies that wait.</summary>
internal sealed class MemoryMonitor(CallLedger ledger, MemoryEngine engine, MemoryOutbox outbox) : ICallMonitor
{
    public ValueTask<KeptCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        var calls = ledger.List();
        var counts = calls.GroupBy(static call => call.State).ToImmutableDictionary(static group => group.Key, static group => group.LongCount());
        var replies = outbox.List();
        if (replies.Count > 0) counts = counts.Add(KeptState.ReplyWaiting, replies.Count);
        var open = calls.Where(static call => call.State != KeptState.Dead).ToArray();
        return new(new KeptCounts(counts, open.Length == 0 ? null : open.Min(static call => call.Call.ReceivedAt))
        {
            OldestReply = replies.Count == 0 ? null : replies.Min(static reply => reply.ReceivedAt),
        });
    }

    public ValueTask<IReadOnlyList<KeptItem>> ListAsync(KeptState state, KeptItem? after, int count, CancellationToken cancellationToken = default)
    {
        var items = state is KeptState.ReplyWaiting or KeptState.ReplyDead
            ? outbox.List().Where(item => item.State == state)
            : ledger.List().Where(call => call.State == state).Select(static call => call.ToItem());
        var sorted = items.OrderByDescending(static item => item.ReceivedAt).ThenByDescending(static item => item.Id, StringComparer.Ordinal);
        return new([.. sorted.Where(item => after is null || IsAfter(item, after)).Take(count)]);
    }

    public ValueTask<QueuedCall?> FindCallAsync(string id, CancellationToken cancellationToken = default) => new(ledger.Find(id)?.Call);

    public ValueTask<StepReply?> FindReplyAsync(string id, CancellationToken cancellationToken = default) => new(outbox.Find(id));

    public ValueTask<bool> TryAgainAsync(string id, CancellationToken cancellationToken = default) => new(engine.TryAgain(id));

    public ValueTask<bool> DropAsync(string id, CancellationToken cancellationToken = default) => new(engine.Drop(id) || outbox.Drop(id));

    private static bool IsAfter(KeptItem item, KeptItem after) =>
        item.ReceivedAt < after.ReceivedAt || (item.ReceivedAt == after.ReceivedAt && string.CompareOrdinal(item.Id, after.Id) < 0);
}
