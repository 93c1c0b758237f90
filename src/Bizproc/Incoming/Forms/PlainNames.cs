using System.Buffers;

namespace Bizproc;

/// <summary>
/// Reads names as PHP itself writes them, <c>properties%5Btags%5D%5B0%5D=</c>: nothing in them needs decoding, so that they are taken apart
/// where they stand. Of any other name nothing is taken.
/// </summary>
internal ref struct PlainNames(FormTreeBuilder form, int maxDepth)
{
    /// <summary>What has a meaning of its own in a name, or is changed on the way.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create("%+&=[]. \0\t\n\v\f\r"u8);

    /// <summary>How the last name with brackets began, up to its last bracket; the next one mostly begins so too.</summary>
    private ReadOnlySpan<byte> _beginning;
    private int _parent;
    private int _replaced;

    /// <summary>Finds or makes the node that a name stands for.</summary>
    /// <param name="start">Where the name begins in the form's text.</param>
    /// <param name="node">The node.</param>
    /// <returns>How long the name is with its <c>=</c>; 0 if it is no such name.</returns>
    public int TryOpen(int start, out int node)
    {
        int length = TryOpenNext(start, out node);
        return length > 0 ? length : TryOpenWhole(start, out node);
    }

    /// <summary>A name that begins as the last one did, unless what that stands below is no longer there.</summary>
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

        // All of it is such a name: only now is anything made of it.
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

        // A name without brackets leaves what is known of the last one, be it true or not.
        if (count > 0) _replaced = form.Replaced;
        return end + 1;
    }
}
