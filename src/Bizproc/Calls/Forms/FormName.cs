namespace Bizproc;

/// <summary>Takes a name apart at its brackets, as PHP does (portal: 2.2).</summary>
internal static class FormName
{
    /// <summary>Puts a value where its name says.</summary>
    /// <returns>Whether the name has no more brackets than are allowed.</returns>
    public static bool TryAdd(NodeList nodes, int start, int length, int valueStart, int valueLength, int maxDepth)
    {
        var name = nodes.Slice(start, length);

        // PHP's names end at a zero byte and lose the spaces before them.
        if (name.IndexOf((byte)0) is var zero and >= 0) name = name[..zero];
        int blanks = name.Length - name.TrimStart((byte)' ').Length;
        name = name[blanks..];
        start += blanks;

        int bracket = name.IndexOf((byte)'[');
        bool isClosed = bracket >= 0 && name[bracket..].Contains((byte)']');
        var top = isClosed ? name[..bracket] : name;
        if (top.IsEmpty || bracket == 0) return true;

        // A bracket that never closes is part of the name, but only of the top-level one; and such a name has no dots and spaces.
        if (top.ContainsAny(" .["u8)) Mangle(top);
        int node = nodes.Open(parent: 0, start, top.Length);
        for (int depth = 1; isClosed; depth++)
        {
            if (depth > maxDepth) return false;

            int close = bracket + name[bracket..].IndexOf((byte)']');
            int inner = bracket + 1;
            node = nodes.Open(node, start + inner, LengthIn(name[inner..close]));

            // What follows a closed bracket and opens no other is dropped.
            bracket = close + 1;
            isClosed = bracket < name.Length && name[bracket] == '[' && name[bracket..].Contains((byte)']');
        }

        nodes.Set(node, valueStart, valueLength);
        return true;
    }

    private static void Mangle(Span<byte> name)
    {
        name.Replace((byte)' ', (byte)'_');
        name.Replace((byte)'.', (byte)'_');
        name.Replace((byte)'[', (byte)'_');
    }

    /// <summary>A blank alone counts as nothing.</summary>
    private static int LengthIn(ReadOnlySpan<byte> brackets) =>
        brackets is [(byte)' ' or (>= (byte)'\t' and <= (byte)'\r')] ? 0 : brackets.Length;
}
