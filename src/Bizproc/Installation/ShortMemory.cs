namespace Bizproc;

/// <summary>Remembers some things for a while. The oldest is forgotten where there are too many.</summary>
/// <typeparam name="T">What is remembered.</typeparam>
/// <param name="most">How many.</param>
/// <param name="lasts">How long.</param>
/// <param name="time">Passes.</param>
internal sealed class ShortMemory<T>(int most, TimeSpan lasts, TimeProvider time)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Item> _kept = new(StringComparer.Ordinal);
    private readonly Queue<Item> _byAge = [];

    /// <summary>Finds what is remembered under a key; <see langword="null"/> for nothing.</summary>
    public T? Find(string key)
    {
        lock (_gate) return _kept.TryGetValue(key, out var item) && !IsOld(item) ? item.Value : null;
    }

    /// <summary>Remembers.</summary>
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

    /// <summary>Forgets.</summary>
    public void Remove(string key)
    {
        lock (_gate) _kept.Remove(key);
    }

    private bool IsOld(Item item) => time.GetElapsedTime(item.Since) >= lasts;

    private void Drop(Item item)
    {
        // Under its key may stand a newer one.
        if (_kept.TryGetValue(item.Key, out var kept) && ReferenceEquals(kept, item)) _kept.Remove(item.Key);
    }

    private sealed record Item(string Key, T Value, long Since);
}
