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

        byte[] text = GC.AllocateUninitializedArray<byte>(body.Length);
        using var nodes = new NodeList(text);
        int end = 0;
        int fields = 0;
        while (!body.IsEmpty)
        {
            int length = body.IndexOf((byte)'&');
            var field = length < 0 ? body : body[..length];
            body = length < 0 ? default : body[(length + 1)..];
            if (field.IsEmpty) continue;
            if (++fields > limits.MaxFields) return FormFault.TooManyFields;

            int equals = field.IndexOf((byte)'=');
            int nameLength = PercentText.Decode(equals < 0 ? field : field[..equals], text.AsSpan(end));
            int valueStart = end + nameLength;
            int valueLength = equals < 0 ? 0 : PercentText.Decode(field[(equals + 1)..], text.AsSpan(valueStart));
            if (valueLength > limits.MaxValue) return FormFault.ValueTooLong;
            if (!FormName.TryAdd(nodes, end, nameLength, valueStart, valueLength, limits.MaxDepth)) return FormFault.TooDeep;

            end = valueStart + valueLength;
        }

        tree = new FormTree(text, nodes.ToArray());
        return FormFault.None;
    }
}
