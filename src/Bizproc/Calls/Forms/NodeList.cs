using System.Buffers;

namespace Bizproc;

/// <summary>The nodes of a form while it is read.</summary>
internal sealed class NodeList : IDisposable
{
    private readonly byte[] _text;
    private FormNode[] _nodes;
    private int _count;

    /// <param name="expected">About how many there will be.</param>
    /// <param name="text">The form's decoded text, as far as it is read.</param>
    public NodeList(int expected, byte[] text)
    {
        _text = text;
        _nodes = ArrayPool<FormNode>.Shared.Rent(expected);
        Add(parent: 0, new FormNode { ValueStart = -1 });
    }

    /// <summary>A piece of the text.</summary>
    public Span<byte> Slice(int start, int length) => _text.AsSpan(start, length);

    /// <summary>The node of a name below another one; the one that is there, or a new one. A text above it makes place, as in PHP.</summary>
    /// <param name="parent">The node above.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">How long it is; an empty one below another means the next index.</param>
    public int Open(int parent, int start, int length)
    {
        MakeList(parent);
        int index = length == 0 ? _nodes[parent].NextIndex : IndexOf(_text.AsSpan(start, length));
        if (Find(parent, index, _text.AsSpan(start, length)) is var found and > 0) return found;

        ref var above = ref _nodes[parent];
        if (index >= above.NextIndex && index < int.MaxValue) above.NextIndex = index + 1;
        return Add(parent, new FormNode { NameStart = start, NameLength = length, Index = index, ValueStart = 0 });
    }

    /// <summary>Gives a node its value, in place of all that it had.</summary>
    public void Set(int node, int valueStart, int valueLength)
    {
        ref var target = ref _nodes[node];
        target.ValueStart = valueStart;
        target.ValueLength = valueLength;
        target.FirstChild = target.LastChild = target.NextIndex = 0;
    }

    public FormNode[] ToArray() => _nodes.AsSpan(0, _count).ToArray();

    public void Dispose() => ArrayPool<FormNode>.Shared.Return(_nodes);

    private void MakeList(int node)
    {
        ref var target = ref _nodes[node];
        if (target.IsList) return;

        target.ValueStart = -1;
        target.ValueLength = 0;
    }

    private int Find(int parent, int index, ReadOnlySpan<byte> name)
    {
        ref readonly var above = ref _nodes[parent];

        // Names mostly come in order: the last one again, or an index that was not there yet.
        if (above.LastChild == 0 || index >= above.NextIndex) return 0;
        if (IsNamed(above.LastChild, index, name)) return above.LastChild;

        for (int each = above.FirstChild; each != 0; each = _nodes[each].Next)
        {
            if (IsNamed(each, index, name)) return each;
        }

        return 0;
    }

    private bool IsNamed(int node, int index, ReadOnlySpan<byte> name)
    {
        ref readonly var each = ref _nodes[node];
        if (each.Index != index) return false;

        return index != FormNode.NoIndex || _text.AsSpan(each.NameStart, each.NameLength).SequenceEqual(name);
    }

    private int Add(int parent, in FormNode node)
    {
        if (_count == _nodes.Length) Grow();
        _nodes[_count] = node;
        if (_count > 0)
        {
            ref var above = ref _nodes[parent];
            if (above.LastChild == 0) above.FirstChild = _count;
            else _nodes[above.LastChild].Next = _count;
            above.LastChild = _count;
        }

        return _count++;
    }

    private void Grow()
    {
        var larger = ArrayPool<FormNode>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<FormNode>.Shared.Return(_nodes);
        _nodes = larger;
    }

    /// <summary>The index that a name is: digits without a zero in front, as PHP tells them from names.</summary>
    private static int IndexOf(ReadOnlySpan<byte> name)
    {
        const int MostDigits = 9;
        if (name.Length > MostDigits || (name[0] == '0' && name.Length > 1)) return FormNode.NoIndex;

        int index = 0;
        foreach (byte c in name)
        {
            if (c is < (byte)'0' or > (byte)'9') return FormNode.NoIndex;
            index = index * 10 + (c - '0');
        }

        return index;
    }
}
