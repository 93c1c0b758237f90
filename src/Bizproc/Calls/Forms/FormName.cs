namespace Bizproc;

/// <summary>Takes a name apart at its brackets, as PHP does (portal: 2.2).</summary>
internal static class FormName
{
    /// <summary>Finds or makes the node that a name stands for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">The decoded name, which stands in the form's free text and is taken from there.</param>
    /// <param name="maxDepth">How many brackets it may have.</param>
    /// <param name="node">The node; 0 for a name that counts for nothing.</param>
    /// <returns>Whether the name has no more brackets than are allowed.</returns>
    public static bool TryOpen(FormBuilder form, Span<byte> name, int maxDepth, out int node)
    {
        // PHP's names end at a zero byte and lose the spaces before them.
        if (name.IndexOf((byte)0) is var zero and >= 0) name = name[..zero];
        name = name.TrimStart((byte)' ');
        int bracket = name.IndexOf((byte)'[');
        int close = bracket < 0 ? -1 : name.IndexOf((byte)']', from: bracket);

        // A bracket that never closes is part of the name, but only of the top-level one.
        var top = close < 0 ? name : name[..bracket];
        node = 0;
        if (top.IsEmpty || bracket == 0) return true;

        // Such a name has no dots and spaces.
        if (top.ContainsAny(" .["u8)) Mangle(top);
        node = form.Open(parent: 0, top);
        for (int depth = 1; close >= 0; depth++)
        {
            if (depth > maxDepth) return false;

            var inner = name[(bracket + 1)..close];
            node = form.Open(node, IsBlank(inner) ? [] : inner);

            // What follows a closed bracket and opens no other is dropped.
            bracket = close + 1;
            close = bracket < name.Length && name[bracket] == '[' ? name.IndexOf((byte)']', from: bracket) : -1;
        }

        return true;
    }

    private static int IndexOf(this Span<byte> text, byte value, int from) => text[from..].IndexOf(value) is var at and >= 0 ? from + at : -1;

    private static void Mangle(Span<byte> name)
    {
        name.Replace((byte)' ', (byte)'_');
        name.Replace((byte)'.', (byte)'_');
        name.Replace((byte)'[', (byte)'_');
    }

    /// <summary>One blank counts as nothing; two are a name.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> brackets) => brackets is [(byte)' ' or (>= (byte)'\t' and <= (byte)'\r')];
}
