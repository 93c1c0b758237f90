using System.Buffers;

namespace Bizproc.Incoming.Forms;

/// <summary>
/// Reads names as PHP writes them, <c>properties%5Btags%5D%5B0%5D=</c>. Nothing in them needs decoding, so they are split in place. Other names are
/// left unread.
/// </summary>
internal ref struct PlainNames(FormTreeBuilder form, int maxDepth)
{
    /// <summary>The characters with a meaning in a name, or which PHP changes.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create("%+&=[]. \0\t\n\v\f\r"u8);

    /// <summary>The last name with brackets, up to its last bracket. The next name usually starts with the same text.</summary>
    private ReadOnlySpan<byte> _beginning;
    private int _parent;
    private int _replaced;

    /// <summary>Finds or creates the node for a name.</summary>
    /// <param name="start">The start of the name in the text of the form.</param>
    /// <param name="node">The node.</param>
    /// <returns>The length of the name with its <c>=</c>; 0 if it is not such a name.</returns>
    public int TryOpen(int start, out int node)
    {
        int length = TryOpenNext(start, out node);
        return length > 0 ? length : TryOpenWhole(start, out node);
    }

    /// <summary>Tries a name that starts like the last one, unless the node above that one was replaced.</summary>
    private readonly int TryOpenNext(int start, out int node)
    {
        node = 0;
        ReadOnlySpan<byte> text = form.Text[start..];
        if (_beginning.IsEmpty || _replaced != form.Replaced || !text.StartsWith(_beginning)) return 0;

        var rest = text[_beginning.Length..];
        int length = rest.IndexOfAny(Special);
        if (length <= 0 || !rest[length..].StartsWith("%5D="u8)) return 0;

        node = form.Open(_parent, start + _beginning.Length, length);
        return _beginning.Length + length + "%5D="u8.Length;
    }

    private int TryOpenWhole(int start, out int node)
    {
        node = 0;
        ReadOnlySpan<byte> text = form.Text[start..];
        int end = text.IndexOfAny(Special);
        if (end <= 0) return 0;

        int top = end;
        int count = 0;
        while (text[end..].StartsWith("%5B"u8))
        {
            int inner = end + "%5B"u8.Length;
            int length = text[inner..].IndexOfAny(Special);
            if (length <= 0 || count++ == maxDepth || !text[(inner + length)..].StartsWith("%5D"u8)) return 0;

            end = inner + length + "%5D"u8.Length;
        }

        if (end == text.Length || text[end] != '=') return 0;

        // The whole name is valid, so now nodes may be created.
        node = form.Open(parent: 0, start, top);
        for (int at = top; at < end;)
        {
            int inner = at + "%5B"u8.Length;
            int length = text[inner..].IndexOf((byte)'%');
            _parent = node;
            _beginning = text[..inner];
            node = form.Open(node, start + inner, length);
            at = inner + length + "%5D"u8.Length;
        }

        // A name without brackets does not change what is known about the last one.
        if (count > 0) _replaced = form.Replaced;
        return end + 1;
    }
}
