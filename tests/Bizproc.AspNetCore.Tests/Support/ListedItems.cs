namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>An engine's items as a test wants them, and the changes that were asked for.</summary>
internal sealed class ListedItems : ICallMonitor
{
    public List<KeptItem> Items { get; } = [];

    public Dictionary<string, QueuedCall> Calls { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StepReply> Replies { get; } = new(StringComparer.Ordinal);

    public List<string> Changes { get; } = [];

    /// <summary>True while nothing can be read.</summary>
    public bool IsAway { get; set; }

    public ValueTask<KeptCounts> CountAsync(CancellationToken cancellationToken = default) => IsAway
        ? throw new IOException("The database is away (Password=swordfish)")
        : new(new KeptCounts(System.Collections.Immutable.ImmutableDictionary.CreateRange(
            Items.GroupBy(static item => item.State).Select(static group => KeyValuePair.Create(group.Key, group.LongCount()))), Oldest: null)
        {
            OldestReply = Items.Where(static item => item.State == KeptState.ReplyWaiting).Select(static item => (DateTimeOffset?)item.ReceivedAt).Min(),
        });

    public ValueTask<IReadOnlyList<KeptItem>> ListAsync(KeptState state, KeptItem? after, int count, CancellationToken cancellationToken = default) =>
        new([.. Items.Where(item => item.State == state)
            .OrderByDescending(static item => item.ReceivedAt).ThenByDescending(static item => item.Id, StringComparer.Ordinal)
            .SkipWhile(item => after is not null && (item.ReceivedAt, string.CompareOrdinal(item.Id, after.Id)).CompareTo((after.ReceivedAt, 0)) >= 0)
            .Take(count)]);

    public ValueTask<QueuedCall?> FindCallAsync(string id, CancellationToken cancellationToken = default) => new(Calls.GetValueOrDefault(id));

    public ValueTask<StepReply?> FindReplyAsync(string id, CancellationToken cancellationToken = default) => new(Replies.GetValueOrDefault(id));

    public ValueTask<bool> TryAgainAsync(string id, CancellationToken cancellationToken = default) => ChangeAsync("again", id);

    public ValueTask<bool> DropAsync(string id, CancellationToken cancellationToken = default) => ChangeAsync("drop", id);

    private ValueTask<bool> ChangeAsync(string change, string id)
    {
        Changes.Add($"{change} {id}");
        return new(Items.Exists(item => item.Id == id));
    }
}
