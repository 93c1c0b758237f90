namespace Bizproc.Installation.Proof;

/// <summary>Remembers values for a limited time. If there are too many, it forgets the oldest.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="most">The maximum number of values.</param>
/// <param name="lasts">The time for which a value is remembered.</param>
/// <param name="time">The clock.</param>
internal sealed class RecentValues<T>(int most, TimeSpan lasts, TimeProvider time)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Item> _kept = new(StringComparer.Ordinal);
    private readonly Queue<Item> _byAge = [];

    /// <summary>Finds the value of a key; <see langword="null"/> if there is none.</summary>
    public T? Find(string key)
    {
        lock (_gate) return _kept.TryGetValue(key, out var item) && !IsOld(item) ? item.Value : null;
    }

    /// <summary>Remembers a value.</summary>
    public void Set(string key, T value)
    {
        var item = new Item(key, value, time.GetTimestamp());
        lock (_gate)
        {
            while (_byAge.TryPeek(out var oldest) && (_byAge.Count >= most || IsOld(oldest))) Drop(_byAge.Dequeue());
            _kept[key] = item;
            _byAge.Enqueue(item);
        }
    }

    /// <summary>Forgets the value of a key.</summary>
    public void Remove(string key)
    {
        lock (_gate) _kept.Remove(key);
    }

    private bool IsOld(Item item) => time.GetElapsedTime(item.Since) >= lasts;

    private void Drop(Item item)
    {
        // The key may have a newer value now.
        if (_kept.TryGetValue(item.Key, out var kept) && ReferenceEquals(kept, item)) _kept.Remove(item.Key);
    }

    private sealed record Item(string Key, T Value, long Since);
}
