namespace Bizproc.Incoming.Forms;

/// <summary>Splits a name at its brackets, as PHP does (portal: 2.2).</summary>
internal static class FormName
{
    /// <summary>Finds or creates the node for a name.</summary>
    /// <param name="form">The form.</param>
    /// <param name="start">The start of the name in the text of the form. The name is decoded there.</param>
    /// <param name="length">The length of the name.</param>
    /// <param name="maxDepth">The maximum number of brackets.</param>
    /// <param name="node">The node; 0 if the name is ignored.</param>
    /// <returns>True if the name does not have too many brackets.</returns>
    public static bool TryOpen(FormTreeBuilder form, int start, int length, int maxDepth, out int node)
    {
        var name = form.Text.Slice(start, length);

        // In PHP, a name ends at a zero byte, and the spaces before it are removed.
        if (name.IndexOf((byte)0) is var zero and >= 0) name = name[..zero];
        int blanks = name.Length - name.TrimStart((byte)' ').Length;
        name = name[blanks..];
        start += blanks;
        int bracket = name.IndexOf((byte)'[');
        int close = bracket < 0 ? -1 : name.IndexOf((byte)']', from: bracket);

        // A bracket that never closes is part of the name, but only of the top-level name.
        var top = close < 0 ? name : name[..bracket];
        node = 0;
        if (top.IsEmpty || bracket == 0) return true;

        // PHP replaces dots, spaces and open brackets in a top-level name.
        if (top.ContainsAny(" .["u8)) Mangle(top);
        node = form.Open(parent: 0, start, top.Length);
        for (int depth = 1; close >= 0; depth++)
        {
            if (depth > maxDepth) return false;

            int inner = bracket + 1;
            node = form.Open(node, start + inner, IsBlank(name[inner..close]) ? 0 : close - inner);

            // Text after a closed bracket is dropped, unless it opens another bracket.
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

    /// <summary>True for one blank, which counts as nothing; two blanks are a name.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> brackets) => brackets is [(byte)' ' or (>= (byte)'\t' and <= (byte)'\r')];
}
