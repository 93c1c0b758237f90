namespace Bizproc;

/// <summary>
/// Finds a name below a node at once, where a form has so many names that looking through them would take the square of their number.
/// Hashes are seeded by the process, so nobody can send names that share one.
/// </summary>
internal sealed class NodeLookup
{
    private readonly Dictionary<(int Parent, int Hash), int> _nodes = [];

    /// <summary>Notes a name, if no other one below the same node has its hash.</summary>
    public void Add(int parent, int key, ReadOnlySpan<byte> name, int node) => _nodes.TryAdd((parent, Hash(key, name)), node);

    /// <summary>Forgets a name that was replaced together with what it stood below.</summary>
    public void Remove(int parent, int key, ReadOnlySpan<byte> name) => _nodes.Remove((parent, Hash(key, name)));

    /// <summary>The only node that may have a name, unless another one has the same hash; 0 if there is none.</summary>
    public int Find(int parent, int key, ReadOnlySpan<byte> name) => _nodes.GetValueOrDefault((parent, Hash(key, name)));

    private static int Hash(int key, ReadOnlySpan<byte> name)
    {
        if (key >= 0) return key;

        HashCode hash = default;
        hash.AddBytes(name);
        return hash.ToHashCode();
    }
}
