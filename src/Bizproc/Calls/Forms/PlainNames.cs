using System.Buffers;

namespace Bizproc;

/// <summary>
/// Reads names as PHP itself writes them, <c>properties%5Btags%5D%5B0%5D=</c>: nothing in them needs decoding, so that they are taken apart
/// where they stand. Of any other name nothing is taken.
/// </summary>
internal ref struct PlainNames(FormBuilder form, int maxDepth)
{
    private const int MostParts = 4;

    /// <summary>What has a meaning of its own in a name, or is changed on the way.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create("%+&=[]. \0\t\n\v\f\r"u8);

    /// <summary>How the last name with brackets began, up to its last bracket; the next one mostly begins so too.</summary>
    private ReadOnlySpan<byte> _beginning;
    private int _parent;
    private int _replaced;

    /// <summary>Finds or makes the node that a name stands for, and passes the name with its <c>=</c>.</summary>
    /// <param name="body">Begins with the name.</param>
    /// <param name="node">The node.</param>
    /// <returns>Whether it is such a name.</returns>
    public bool TryOpen(ref ReadOnlySpan<byte> body, out int node) => TryOpenNext(ref body, out node) || TryOpenWhole(ref body, out node);

    /// <summary>A name that begins as the last one did, unless what that stands below is no longer there.</summary>
    private readonly bool TryOpenNext(ref ReadOnlySpan<byte> body, out int node)
    {
        node = 0;
        if (_beginning.IsEmpty || _replaced != form.Replaced || !body.StartsWith(_beginning)) return false;

        var rest = body[_beginning.Length..];
        int length = rest.IndexOfAny(Special);
        if (length <= 0 || !rest[length..].StartsWith("%5D="u8)) return false;

        node = form.Open(_parent, rest[..length]);
        body = rest[(length + "%5D="u8.Length)..];
        return true;
    }

    private bool TryOpenWhole(ref ReadOnlySpan<byte> body, out int node)
    {
        node = 0;
        int end = body.IndexOfAny(Special);
        if (end <= 0) return false;

        int top = end;
        int count = 0;
        Span<(int Start, int End)> parts = stackalloc (int, int)[MostParts];
        while (body[end..].StartsWith("%5B"u8))
        {
            int start = end + "%5B"u8.Length;
            int length = body[start..].IndexOfAny(Special);
            if (length <= 0 || count == MostParts || count == maxDepth || !body[(start + length)..].StartsWith("%5D"u8)) return false;

            parts[count++] = (start, start + length);
            end = start + length + "%5D"u8.Length;
        }

        if (end == body.Length || body[end] != '=') return false;

        node = form.Open(parent: 0, body[..top]);
        foreach (var (start, partEnd) in parts[..count])
        {
            _parent = node;
            _beginning = body[..start];
            node = form.Open(node, body[start..partEnd]);
        }

        // A name without brackets leaves what is known of the last one, be it true or not.
        if (count > 0) _replaced = form.Replaced;
        body = body[(end + 1)..];
        return true;
    }
}
