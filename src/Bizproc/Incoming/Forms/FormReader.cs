namespace Bizproc.Incoming.Forms;

/// <summary>Reads a form in one pass: finds each name and value in place, and adds it to the tree.</summary>
internal static class FormReader
{
    /// <summary>Reads a body.</summary>
    /// <param name="body">The raw body, which is copied.</param>
    /// <param name="limits">The size limits.</param>
    /// <param name="tree">The form.</param>
    /// <returns>The reason why the body is not read; none if it is read. Every body is a form, because PHP reads any text.</returns>
    public static FormFault TryRead(ReadOnlySpan<byte> body, FormLimits limits, out FormTree tree)
    {
        tree = null!;
        if (body.Length > limits.MaxBody) return FormFault.TooLong;

        using var form = new FormTreeBuilder(body.ToArray());
        ReadOnlySpan<byte> text = form.Text;
        PlainNames plain = new(form, limits.MaxDepth);
        int fields = 0;
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == '&')
            {
                at++;
                continue;
            }

            if (++fields > limits.MaxFields) return FormFault.TooManyFields;

            int nameLength = plain.TryOpen(at, out int node);
            if (nameLength == 0 && !TryOpen(form, at, limits.MaxDepth, out node, out nameLength)) return FormFault.TooDeep;

            at += nameLength;
            var value = text[at..];
            int valueLength = node == 0 ? LengthOf(value) : Set(form, node, at, value, limits.MaxValue);
            if (valueLength < 0) return FormFault.ValueTooLong;

            at += valueLength;
        }

        tree = form.Build();
        return FormFault.None;
    }

    private static bool TryOpen(FormTreeBuilder form, int start, int maxDepth, out int node, out int used)
    {
        // Decode in place: decoding never makes text longer.
        var field = form.Text[start..];
        int length = PercentDecoder.DecodeName(field, field, out used);
        if (used < field.Length && field[used] == '=') used++;
        return FormName.TryOpen(form, start, length, maxDepth, out node);
    }

    /// <returns>The length of the value, or -1 if it is too long.</returns>
    private static int Set(FormTreeBuilder form, int node, int start, ReadOnlySpan<byte> text, int maxValue)
    {
        // Most values need no decoding, which is found out while searching for their end.
        int end = text.IndexOfAny((byte)'&', (byte)'%', (byte)'+');
        bool isPlain = end < 0 || text[end] == '&';
        if (end < 0) end = text.Length;
        else if (!isPlain) end += LengthOf(text[end..]);

        if (end > maxValue && (isPlain || PercentDecoder.MeasureLength(text[..end]) > maxValue)) return -1;

        form.Set(node, isPlain ? start : ~start, end);
        return end;
    }

    private static int LengthOf(ReadOnlySpan<byte> value) => value.IndexOf((byte)'&') is var end and >= 0 ? end : value.Length;
}
