using System.Buffers;

namespace Bizproc;

/// <summary>
/// Reads names as PHP itself writes them, <c>properties%5Btags%5D%5B0%5D=</c>: nothing in them needs decoding, so that they are taken apart
/// where they stand. Of any other name nothing is taken.
/// </summary>
internal static class PlainName
{
    private const int MostParts = 4;

    /// <summary>What has a meaning of its own in a name, or is changed on the way.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create("%+&=[]. \0\t\n\v\f\r"u8);

    private static ReadOnlySpan<byte> Open => "%5B"u8;

    private static ReadOnlySpan<byte> Close => "%5D"u8;

    /// <summary>Finds or makes the node that a name stands for, and passes the name with its <c>=</c>.</summary>
    /// <param name="form">The form.</param>
    /// <param name="body">Begins with the name.</param>
    /// <param name="maxDepth">How many brackets it may have, if it is to be read here.</param>
    /// <param name="node">The node.</param>
    /// <returns>Whether it is such a name.</returns>
    public static bool TryOpen(FormBuilder form, ref ReadOnlySpan<byte> body, int maxDepth, out int node)
    {
        node = 0;
        int end = body.IndexOfAny(Special);
        if (end <= 0) return false;

        int top = end;
        int count = 0;
        Span<(int Start, int End)> parts = stackalloc (int, int)[MostParts];
        while (body[end..].StartsWith(Open))
        {
            int start = end + Open.Length;
            int length = body[start..].IndexOfAny(Special);
            if (length <= 0 || count == MostParts || count == maxDepth || !body[(start + length)..].StartsWith(Close)) return false;

            parts[count++] = (start, start + length);
            end = start + length + Close.Length;
        }

        if (end == body.Length || body[end] != '=') return false;

        node = form.Open(parent: 0, body[..top]);
        foreach (var (start, partEnd) in parts[..count]) node = form.Open(node, body[start..partEnd]);
        body = body[(end + 1)..];
        return true;
    }
}
