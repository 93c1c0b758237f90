namespace Bizproc;

/// <summary>Reads a form in one pass: decodes each name and value into the place where it stays, and hangs it into the tree.</summary>
internal static class FormReader
{
    /// <summary>Reads a body.</summary>
    /// <param name="body">The body as it came; it is not kept.</param>
    /// <param name="limits">How much it may be.</param>
    /// <param name="tree">The form.</param>
    /// <returns>Why it is not read, if it is not. There is no body that is no form: PHP reads anything.</returns>
    public static FormFault TryRead(ReadOnlySpan<byte> body, FormLimits limits, out FormTree tree)
    {
        tree = null!;
        if (body.Length > limits.MaxBody) return FormFault.TooLong;

        using var form = new FormBuilder(body.Length);
        PlainNames plain = new(form, limits.MaxDepth);
        int fields = 0;
        int at = 0;
        while (at < body.Length)
        {
            if (body[at] == '&')
            {
                at++;
                continue;
            }

            if (++fields > limits.MaxFields) return FormFault.TooManyFields;

            var field = body[at..];
            int nameLength = plain.TryOpen(field, out int node);
            if (nameLength == 0 && !TryOpen(form, field, limits.MaxDepth, out node, out nameLength)) return FormFault.TooDeep;

            var value = field[nameLength..];
            int valueLength = node == 0 ? LengthOf(value) : Set(form, node, value, limits.MaxValue);
            if (valueLength < 0) return FormFault.ValueTooLong;

            at += nameLength + valueLength;
        }

        tree = form.Build();
        return FormFault.None;
    }

    private static bool TryOpen(FormBuilder form, ReadOnlySpan<byte> field, int maxDepth, out int node, out int used)
    {
        int length = PercentText.DecodeName(field, form.Free, out used);
        if (used < field.Length && field[used] == '=') used++;
        return FormName.TryOpen(form, form.Free[..length], maxDepth, out node);
    }

    /// <returns>How long the value was, or -1 if it is longer than it may be.</returns>
    private static int Set(FormBuilder form, int node, ReadOnlySpan<byte> text, int maxValue)
    {
        // Most values need no decoding, which is seen while looking for their end.
        int end = text.IndexOfAny((byte)'&', (byte)'%', (byte)'+');
        bool isPlain = end < 0 || text[end] == '&';
        if (end < 0) end = text.Length;
        else if (!isPlain) end += LengthOf(text[end..]);

        var value = text[..end];
        int decoded = isPlain ? PercentText.Copy(value, form.Free) : PercentText.Decode(value, form.Free);
        if (decoded > maxValue) return -1;

        form.Set(node, decoded);
        return value.Length;
    }

    private static int LengthOf(ReadOnlySpan<byte> value) => value.IndexOf((byte)'&') is var end and >= 0 ? end : value.Length;
}
