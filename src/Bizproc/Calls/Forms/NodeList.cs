using System.Buffers;

namespace Bizproc;

/// <summary>The nodes of a form while it is read.</summary>
internal sealed class NodeList : IDisposable
{
    /// <summary>More than a call has, and few enough to look through.</summary>
    private const int MostWithoutLookup = 128;

    private readonly byte[] _text;
    private FormNode[] _nodes;
    private NodeLookup? _lookup;
    private int _count;

    /// <param name="text">The form's decoded text, as far as it is read.</param>
    public NodeList(byte[] text)
    {
        _text = text;
        _nodes = ArrayPool<FormNode>.Shared.Rent(MostWithoutLookup);
        _nodes[_count++] = new FormNode { ValueStart = -1 };
    }

    /// <summary>A piece of the text.</summary>
    public Span<byte> Slice(int start, int length) => _text.AsSpan(start, length);

    /// <summary>The node of a name below another one; the one that is there, or a new one. A text above it makes place, as in PHP.</summary>
    /// <param name="parent">The node above.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">How long it is; an empty one below another means the next index.</param>
    public int Open(int parent, int start, int length)
    {
        ref var above = ref _nodes[parent];
        above.MakeList();
        var name = _text.AsSpan(start, length);
        int index = length == 0 ? above.NextIndex : NameIndex.Of(name);
        if (Find(parent, index, name) is var found and > 0) return found;

        if (index >= above.NextIndex) above.NextIndex = index + 1;
        return Add(parent, new FormNode { NameStart = start, NameLength = length, Index = index });
    }

    /// <summary>Gives a node its value, in place of all that it had.</summary>
    public void Set(int node, int valueStart, int valueLength)
    {
        ref var target = ref _nodes[node];
        for (int each = _lookup is null ? 0 : target.FirstChild; each != 0; each = _nodes[each].Next) _lookup!.Remove(node, _nodes[each].Index, NameOf(each));

        target.ValueStart = valueStart;
        target.ValueLength = valueLength;
        target.FirstChild = target.LastChild = target.NextIndex = 0;
    }

    public FormNode[] ToArray() => _nodes.AsSpan(0, _count).ToArray();

    public void Dispose() => ArrayPool<FormNode>.Shared.Return(_nodes);

    private int Find(int parent, int index, ReadOnlySpan<byte> name)
    {
        ref readonly var above = ref _nodes[parent];

        // Names mostly come in order: the last one again, or an index that was not there yet.
        if (above.LastChild == 0 || index >= above.NextIndex) return 0;
        if (IsNamed(above.LastChild, index, name)) return above.LastChild;
        if (_lookup?.Find(parent, index, name) is { } known && (known == 0 || IsNamed(known, index, name))) return known;

        for (int each = above.FirstChild; each != 0; each = _nodes[each].Next)
        {
            if (IsNamed(each, index, name)) return each;
        }

        return 0;
    }

    private bool IsNamed(int node, int index, ReadOnlySpan<byte> name)
    {
        ref readonly var each = ref _nodes[node];
        return each.Index == index && (index != FormNode.NoIndex || NameOf(node).SequenceEqual(name));
    }

    private ReadOnlySpan<byte> NameOf(int node) => _text.AsSpan(_nodes[node].NameStart, _nodes[node].NameLength);

    private int Add(int parent, in FormNode node)
    {
        if (_count == _nodes.Length) Grow();

        int added = _count++;
        _nodes[added] = node;
        ref var above = ref _nodes[parent];
        if (above.LastChild == 0) above.FirstChild = added;
        else _nodes[above.LastChild].Next = added;
        above.LastChild = added;

        if (_count > MostWithoutLookup) Note(parent, added);
        return added;
    }

    private void Note(int parent, int added)
    {
        if (_lookup is not null)
        {
            _lookup.Add(parent, _nodes[added].Index, NameOf(added), added);
            return;
        }

        _lookup = new NodeLookup();
        for (int above = 0; above < _count; above++)
        {
            for (int each = _nodes[above].FirstChild; each != 0; each = _nodes[each].Next) _lookup.Add(above, _nodes[each].Index, NameOf(each), each);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<FormNode>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<FormNode>.Shared.Return(_nodes);
        _nodes = larger;
    }
}
