using System.Buffers;

namespace Bizproc.Incoming.Forms;

/// <summary>A form while it is being read. Names and values remain in its text; a value is decoded only when it is used.</summary>
internal sealed class FormTreeBuilder : IDisposable
{
    /// <summary>The maximum number of nodes without a lookup table: more than a call has, and few enough for a linear search.</summary>
    private const int MostWithoutLookup = 128;

    private readonly byte[] _text;
    private OpenNode[] _nodes;
    private NodeLookup? _lookup;
    private int _count;

    /// <param name="text">The text of the form, which takes ownership of it.</param>
    public FormTreeBuilder(byte[] text)
    {
        _text = text;
        _nodes = ArrayPool<OpenNode>.Shared.Rent(MostWithoutLookup);
        _nodes[_count] = default;
        _nodes[_count++].MakeList();
    }

    /// <summary>The number of lists that were replaced. The names below them are no longer part of the form.</summary>
    public int Replaced { get; private set; }

    /// <summary>The text.</summary>
    public Span<byte> Text => _text;

    /// <summary>Finds or creates the node of a name below another node. Like PHP, it replaces a text above it.</summary>
    /// <param name="parent">The node above.</param>
    /// <param name="start">The start of the decoded name.</param>
    /// <param name="length">The length of the name; an empty name below another node means the next index.</param>
    public int Open(int parent, int start, int length)
    {
        ref var above = ref _nodes[parent];
        above.MakeList();
        var name = _text.AsSpan(start, length);
        int key = length == 0 ? above.NextIndex : NameKey.Compute(name);
        if (Find(parent, key, name) is var found and > 0) return found;

        if (key >= above.NextIndex) above.NextIndex = key + 1;
        return Add(parent, start, length, key);
    }

    /// <summary>Sets the value of a node and replaces everything that it had.</summary>
    /// <param name="node">The node.</param>
    /// <param name="start">The start of the value, or the complement of the start if the value must be decoded.</param>
    /// <param name="length">The length of the value.</param>
    public void Set(int node, int start, int length)
    {
        ref var target = ref _nodes[node];
        if (target.Node.IsList) Forget(node);
        target.MakeText(start, length);
    }

    public FormTree Build()
    {
        var nodes = new FormNode[_count];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = _nodes[i].Node;
            if (nodes[i].NameLength == 0) nodes[i].NameStart = _nodes[i].Key;
        }

        return new FormTree(_text, nodes);
    }

    public void Dispose() => ArrayPool<OpenNode>.Shared.Return(_nodes);

    private void Forget(int list)
    {
        Replaced++;
        if (_lookup is null) return;

        for (int each = FirstOf(list); each != 0; each = _nodes[each].Node.Next) _lookup.Remove(list, _nodes[each].Key, NameOf(each));
    }

    private int FirstOf(int node) => _nodes[node].Node.IsList ? _nodes[node].Node.Start : 0;

    private int Find(int parent, int key, ReadOnlySpan<byte> name)
    {
        ref readonly var above = ref _nodes[parent];

        // Names usually arrive in order: a new name, or the last one again.
        if ((above.Marks & NameKey.Mark(key)) == 0 || key >= above.NextIndex) return 0;
        if (IsNamed(above.LastChild, key, name)) return above.LastChild;
        if (_lookup?.Find(parent, key, name) is { } known && (known == 0 || IsNamed(known, key, name))) return known;

        for (int each = above.Node.Start; each != 0; each = _nodes[each].Node.Next)
        {
            if (IsNamed(each, key, name)) return each;
        }

        return 0;
    }

    private bool IsNamed(int node, int key, ReadOnlySpan<byte> name) => _nodes[node].Key == key && (key >= 0 || NameOf(node).SequenceEqual(name));

    private ReadOnlySpan<byte> NameOf(int node) => _text.AsSpan(_nodes[node].Node.NameStart, _nodes[node].Node.NameLength);

    private int Add(int parent, int nameStart, int nameLength, int key)
    {
        if (_count == _nodes.Length) Grow();

        // Set in place: creating the node elsewhere and copying it would take longer than all other work here.
        int added = _count++;
        ref var node = ref _nodes[added];
        node = default;
        node.Node.NameStart = nameStart;
        node.Node.NameLength = nameLength;
        node.Key = key;

        ref var above = ref _nodes[parent];
        if (above.LastChild == 0) above.Node.Start = added;
        else _nodes[above.LastChild].Node.Next = added;
        above.LastChild = added;
        above.Marks |= NameKey.Mark(key);

        if (_lookup is not null) _lookup.Add(parent, key, NameOf(added), added);
        else if (_count > MostWithoutLookup) _lookup = AllNames();
        return added;
    }

    private NodeLookup AllNames()
    {
        var lookup = new NodeLookup();
        for (int parent = 0; parent < _count; parent++)
        {
            for (int each = FirstOf(parent); each != 0; each = _nodes[each].Node.Next) lookup.Add(parent, _nodes[each].Key, NameOf(each), each);
        }

        return lookup;
    }

    private void Grow()
    {
        var larger = ArrayPool<OpenNode>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<OpenNode>.Shared.Return(_nodes);
        _nodes = larger;
    }
}
