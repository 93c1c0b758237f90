using System.Text.Json;

namespace Bizproc;

/// <summary>Reads JSON into the tree that a form with the same content becomes: a portal's pages get values so that its handlers get as form (portal: 12).</summary>
internal static class JsonForm
{
    private const int MaxDepth = 64;

    /// <summary>Reads an object or a list; anything else has no names, and becomes an empty form.</summary>
    /// <param name="json">JSON that is no longer than a form may be.</param>
    /// <exception cref="JsonException">It is broken, or deeper than any value of a portal.</exception>
    public static FormTree Read(ReadOnlySpan<byte> json)
    {
        // No text is longer than it is in JSON.
        byte[] text = GC.AllocateUninitializedArray<byte>(json.Length);
        using var nodes = new NodeList(text);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        Span<int> parents = stackalloc int[MaxDepth + 1];
        int end = 0;
        int name = 0;
        int nameLength = 0;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = end;
                    nameLength = reader.CopyString(text.AsSpan(end));
                    end += nameLength;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    // The outermost one is the form itself.
                    parents[reader.CurrentDepth] = reader.CurrentDepth == 0 ? 0 : nodes.Open(parents[reader.CurrentDepth - 1], name, nameLength);
                    nameLength = 0;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    break;
                default:
                    if (reader.CurrentDepth == 0) break;

                    int length = Write(ref reader, text.AsSpan(end));
                    nodes.Set(nodes.Open(parents[reader.CurrentDepth - 1], name, nameLength), end, length);
                    end += length;
                    nameLength = 0;
                    break;
            }
        }

        return new FormTree(text, nodes.ToArray());
    }

    /// <summary>Writes a value as PHP makes a text of it (portal: 10.2).</summary>
    private static int Write(ref Utf8JsonReader reader, Span<byte> target)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.CopyString(target);

        var value = reader.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.True => "1"u8,
            JsonTokenType.False => "0"u8,
            _ => reader.ValueSpan,
        };
        value.CopyTo(target);
        return value.Length;
    }
}
