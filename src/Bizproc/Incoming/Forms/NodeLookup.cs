namespace Bizproc.Incoming.Forms;

/// <summary>
/// Finds a name below a node without a search, for a form with many names, where searching would take quadratic time. The hashes have a seed of the
/// process, so nobody can send names with the same hash.
/// </summary>
internal sealed class NodeLookup
{
    private readonly Dictionary<(int Parent, int Hash), int> _nodes = [];

    /// <summary>Adds a name, unless another name below the same node has the same hash.</summary>
    public void Add(int parent, int key, ReadOnlySpan<byte> name, int node) => _nodes.TryAdd((parent, Hash(key, name)), node);

    /// <summary>Removes a name that was replaced together with the node above it.</summary>
    public void Remove(int parent, int key, ReadOnlySpan<byte> name) => _nodes.Remove((parent, Hash(key, name)));

    /// <summary>Gets the only node that can have the name, unless another name has the same hash; 0 if there is none.</summary>
    public int Find(int parent, int key, ReadOnlySpan<byte> name) => _nodes.GetValueOrDefault((parent, Hash(key, name)));

    private static int Hash(int key, ReadOnlySpan<byte> name)
    {
        if (key >= 0) return key;

        HashCode hash = default;
        hash.AddBytes(name);
        return hash.ToHashCode();
    }
}
