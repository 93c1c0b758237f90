namespace Bizproc;

/// <summary>Takes a name apart at its brackets, as PHP does (portal: 2.2).</summary>
internal static class FormName
{
    /// <summary>Finds or makes the node that a name stands for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="start">Where the name begins in the form's text, in which it is decoded.</param>
    /// <param name="length">Its length.</param>
    /// <param name="maxDepth">How many brackets it may have.</param>
    /// <param name="node">The node; 0 for a name that counts for nothing.</param>
    /// <returns>Whether the name has no more brackets than are allowed.</returns>
    public static bool TryOpen(FormTreeBuilder form, int start, int length, int maxDepth, out int node)
    {
        var name = form.Text.Slice(start, length);

        // PHP's names end at a zero byte and lose the spaces before them.
        if (name.IndexOf((byte)0) is var zero and >= 0) name = name[..zero];
        int blanks = name.Length - name.TrimStart((byte)' ').Length;
        name = name[blanks..];
        start += blanks;
        int bracket = name.IndexOf((byte)'[');
        int close = bracket < 0 ? -1 : name.IndexOf((byte)']', from: bracket);

        // A bracket that never closes is part of the name, but only of the top-level one.
        var top = close < 0 ? name : name[..bracket];
        node = 0;
        if (top.IsEmpty || bracket == 0) return true;

        // Such a name has no dots and spaces.
        if (top.ContainsAny(" .["u8)) Mangle(top);
        node = form.Open(parent: 0, start, top.Length);
        for (int depth = 1; close >= 0; depth++)
        {
            if (depth > maxDepth) return false;

            int inner = bracket + 1;
            node = form.Open(node, start + inner, IsBlank(name[inner..close]) ? 0 : close - inner);

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
