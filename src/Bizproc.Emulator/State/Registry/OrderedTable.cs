using System.Diagnostics.CodeAnalysis;

namespace Bizproc.Emulator.State.Registry;

/// <summary>Rows by key and in order of insertion. A lookup or removal takes the same time in a large table.</summary>
internal sealed class OrderedTable<TKey, TRow>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<TRow>> _byKey = new(comparer);
    private readonly LinkedList<TRow> _rows = [];

    public IEnumerable<TRow> Rows => _rows;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TRow row)
    {
        bool isFound = _byKey.TryGetValue(key, out var node);
        row = isFound ? node!.Value : default;
        return isFound;
    }

    /// <summary>Adds a row at the end, or replaces the row with the same key in its place.</summary>
    public void Set(TKey key, TRow row)
    {
        if (_byKey.TryGetValue(key, out var node)) node.Value = row;
        else _byKey[key] = _rows.AddLast(row);
    }

    public void Remove(TKey key)
    {
        if (_byKey.Remove(key, out var node)) _rows.Remove(node);
    }
}
