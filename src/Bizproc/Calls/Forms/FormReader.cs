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
        while (!body.IsEmpty)
        {
            if (body[0] == '&')
            {
                body = body[1..];
                continue;
            }

            if (++fields > limits.MaxFields) return FormFault.TooManyFields;
            if (!plain.TryOpen(ref body, out int node) && !TryOpen(form, ref body, limits.MaxDepth, out node)) return FormFault.TooDeep;
            if (node == 0) PassValue(ref body);
            else if (!TrySet(form, node, ref body, limits.MaxValue)) return FormFault.ValueTooLong;
        }

        tree = form.Build();
        return FormFault.None;
    }

    private static bool TryOpen(FormBuilder form, ref ReadOnlySpan<byte> body, int maxDepth, out int node)
    {
        int length = PercentText.DecodeName(body, form.Free, out int used);
        bool hasValue = used < body.Length && body[used] == '=';
        body = body[(hasValue ? used + 1 : used)..];
        return FormName.TryOpen(form, form.Free[..length], maxDepth, out node);
    }

    private static bool TrySet(FormBuilder form, int node, ref ReadOnlySpan<byte> body, int maxValue)
    {
        // Most values need no decoding, which is seen while looking for their end.
        int end = body.IndexOfAny((byte)'&', (byte)'%', (byte)'+');
        bool isPlain = end < 0 || body[end] == '&';
        if (!isPlain && body[end..].IndexOf((byte)'&') is var rest) end = rest < 0 ? rest : end + rest;

        var value = end < 0 ? body : body[..end];
        body = body[value.Length..];
        int decoded = isPlain ? PercentText.Copy(value, form.Free) : PercentText.Decode(value, form.Free);
        if (decoded > maxValue) return false;

        form.Set(node, decoded);
        return true;
    }

    private static void PassValue(ref ReadOnlySpan<byte> body) => body = body.IndexOf((byte)'&') is var end and >= 0 ? body[end..] : default;
}
