namespace Bizproc.Incoming.Forms;

/// <summary>A form as PHP reads it (portal: 2.2, 10.2): names with brackets become lists and maps, in the order of arrival.</summary>
internal sealed class FormTree
{
    private readonly byte[] _text;
    private readonly FormNode[] _nodes;

    /// <param name="text">The text that contains names and values.</param>
    /// <param name="nodes">The nodes; the first is the form itself.</param>
    public FormTree(byte[] text, FormNode[] nodes)
    {
        _text = text;
        _nodes = nodes;
    }

    /// <summary>Gets the node at an index.</summary>
    public ref readonly FormNode this[int index] => ref _nodes[index];

    /// <summary>Gets the name of a node.</summary>
    public ReadOnlySpan<byte> GetName(in FormNode node) => node.NameLength == 0 ? default : _text.AsSpan(node.NameStart, node.NameLength);

    /// <summary>Gets the decoded value of a node; empty for a list.</summary>
    /// <param name="node">The node.</param>
    /// <param name="buffer">Receives a value that must be decoded, if it is long enough.</param>
    public ReadOnlySpan<byte> GetText(in FormNode node, Span<byte> buffer = default)
    {
        if (node.IsList) return default;
        if (node.Start >= 0) return _text.AsSpan(node.Start, node.Length);

        var decoded = node.Length <= buffer.Length ? buffer : new byte[node.Length];
        return decoded[..PercentDecoder.Decode(_text.AsSpan(~node.Start, node.Length), decoded)];
    }

    /// <summary>Finds the node of a name below another node; 0 if there is none.</summary>
    public int Find(int parent, ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty) return 0;

        int each = _nodes[parent].IsList ? _nodes[parent].Start : 0;
        while (each != 0)
        {
            ref readonly var node = ref _nodes[each];
            if (node.NameLength == name.Length && GetName(node).SequenceEqual(name)) return each;

            each = node.Next;
        }

        return 0;
    }

    /// <summary>Returns only the number of names, because the values include tokens.</summary>
    public override string ToString() => $"a form of {_nodes.Length - 1} names";
}
