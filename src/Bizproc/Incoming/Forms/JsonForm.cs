using System.Text.Json;

namespace Bizproc.Incoming.Forms;

/// <summary>
/// Reads JSON into the same tree as a form with that content. A portal sends values to its pages as JSON, but to handlers as a form (portal: 12).
/// </summary>
internal static class JsonForm
{
    private const int MaxDepth = 64;

    /// <summary>Reads an object or a list. Any other JSON has no names and becomes an empty form.</summary>
    /// <param name="json">JSON that is not longer than a form may be.</param>
    /// <exception cref="JsonException">The JSON is invalid, or deeper than any value of a portal.</exception>
    public static FormTree Read(ReadOnlySpan<byte> json)
    {
        // A text is never longer than its JSON.
        byte[] text = new byte[json.Length];
        int end = 0;
        using var form = new FormTreeBuilder(text);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        Span<int> parents = stackalloc int[MaxDepth + 1];
        int named = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) continue;

            bool isList = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (reader.CurrentDepth == 0)
            {
                // The outermost object or list is the form itself.
                if (isList) continue;
                break;
            }

            int parent = parents[reader.CurrentDepth - 1];
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                int length = reader.CopyString(text.AsSpan(end));
                named = form.Open(parent, end, length);
                end += length;
                continue;
            }

            int node = named > 0 ? named : form.Open(parent, end, length: 0);
            named = 0;
            if (isList)
            {
                parents[reader.CurrentDepth] = node;
                continue;
            }

            int written = Write(ref reader, text.AsSpan(end));
            form.Set(node, end, written);
            end += written;
        }

        return form.Build();
    }

    /// <summary>Writes a value as PHP converts it to text (portal: 10.2).</summary>
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
