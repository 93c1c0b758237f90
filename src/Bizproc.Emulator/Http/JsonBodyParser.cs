using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>Reads a JSON body (portal: 2.2).</summary>
internal static class JsonBodyParser
{
    /// <summary>Reads an object or list. Any other value, and broken JSON, counts as no body, without an error (portal: 2.2).</summary>
    public static PhpArray? Read(ReadOnlySpan<byte> body, ValueBudget budget)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = RequestLimits.JsonDepth });
            reader.Read();
            var value = ReadValue(ref reader, budget);
            // Read on: nothing may follow the value.
            reader.Read();
            return value as PhpArray;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The reader throws this for a text that is not valid UTF-8 or has half a surrogate pair.
            return null;
        }
    }

    /// <summary>Converts an object that has already been parsed; <see langword="null"/> becomes an empty list.</summary>
    /// <exception cref="JsonException">A text in it has half a surrogate pair.</exception>
    public static PhpArray ReadNode(JsonObject? node)
    {
        if (node is null) return [];

        try
        {
            return Read(Encoding.UTF8.GetBytes(node.ToJsonString()), new ValueBudget()) ?? [];
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException(half.Message, half);
        }
    }

    /// <summary>Converts a value that has already been parsed.</summary>
    /// <exception cref="JsonException">The value is too deep, or a text in it has half a surrogate pair.</exception>
    public static PhpValue ReadValue(JsonNode? node)
    {
        try
        {
            string json = node?.ToJsonString() ?? "null";
            return Read(Encoding.UTF8.GetBytes($"[{json}]"), new ValueBudget())?["0"] ?? throw new JsonException("The value is too deep");
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException(half.Message, half);
        }
    }

    private static PhpValue ReadValue(ref Utf8JsonReader reader, ValueBudget budget)
    {
        budget.Spend();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, budget),
            JsonTokenType.StartArray => ReadList(ref reader, budget),
            JsonTokenType.String => new PhpString(reader.GetString()!),
            JsonTokenType.Number => ReadNumber(ref reader),
            JsonTokenType.True => PhpBoolean.True,
            JsonTokenType.False => PhpBoolean.False,
            _ => PhpNull.Value,
        };
    }

    private static PhpArray ReadObject(ref Utf8JsonReader reader, ValueBudget budget)
    {
        var members = new PhpArray();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            members[key] = ReadValue(ref reader, budget);
        }

        return members;
    }

    private static PhpArray ReadList(ref Utf8JsonReader reader, ValueBudget budget)
    {
        var elements = new PhpArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) elements.Add(ReadValue(ref reader, budget));
        return elements;
    }

    private static PhpValue ReadNumber(ref Utf8JsonReader reader)
    {
        // PHP keeps the sign of negative zero, which only a double can hold.
        bool isNegativeZero = reader.ValueSpan.SequenceEqual("-0"u8);
        return !isNegativeZero && reader.TryGetInt64(out long integer) ? new PhpInteger(integer) : new PhpDouble(reader.GetDouble());
    }
}
