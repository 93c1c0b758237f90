using System.Globalization;
using System.Text;
using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Portal.Transport;

/// <summary>The answer of a portal: a result or an error (portal: 2.4, 2.5).</summary>
internal readonly ref struct PortalResponse
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private PortalResponse(string error, string description, ReadOnlySpan<byte> result)
    {
        Error = error;
        Description = description;
        Result = result;
    }

    /// <summary>The error code of the portal; empty if there is none.</summary>
    public string Error { get; }

    /// <summary>The error description of the portal; empty if there is none.</summary>
    public string Description { get; }

    /// <summary>The JSON of the result, of any type; empty if there is none.</summary>
    public ReadOnlySpan<byte> Result { get; }

    /// <summary>The time at which the limit of operating time ends, in Unix seconds; 0 if the portal does not report it (portal: 2.4).</summary>
    public long OperatingResetAt { get; private init; }

    /// <summary>The number of rows in the whole list; <see langword="null"/> if the portal does not report it.</summary>
    public long? Total { get; private init; }

    /// <summary>
    /// The first row of the next page of a list; <see langword="null"/> if there is none, -1 if the portal's value cannot be read.
    /// </summary>
    public long? Next { get; private init; }

    /// <summary>Reads an answer.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>True if the body is one complete JSON object.</returns>
    public static bool TryRead(ReadOnlySpan<byte> body, out PortalResponse answer)
    {
        answer = default;

        // If a PHP file of the portal was saved with a byte order mark, the mark precedes every answer.
        if (body.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];

        var reader = new Utf8JsonReader(body);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;

            string error = "";
            string description = "";
            ReadOnlySpan<byte> result = default;
            long resetAt = 0;
            long? total = null;
            long? next = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isError = reader.ValueTextEquals("error"u8);
                bool isDescription = reader.ValueTextEquals("error_description"u8);
                bool isResult = reader.ValueTextEquals("result"u8);
                bool isTime = reader.ValueTextEquals("time"u8);
                bool isTotal = reader.ValueTextEquals("total"u8);
                bool isNext = reader.ValueTextEquals("next"u8);

                var value = ReadValue(ref reader, body);
                if (isError && !ErrorObject.TryRead(value, out error, ref description)) error = ToText(ref reader, value);
                if (isDescription) description = ToText(ref reader, value);
                if (isResult) result = value;
                if (isTime) resetAt = ReadResetAt(value);
                if (isTotal) total = ReadRows(ref reader, value);
                if (isNext) next = ReadRows(ref reader, value);
            }

            // Read past the object: further content makes the answer invalid.
            reader.Read();
            answer = new PortalResponse(error, description, result) { OperatingResetAt = resetAt, Total = total < 0 ? null : total, Next = next == 0 ? null : next };
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The reader throws InvalidOperationException for text that is not valid Unicode.
            return false;
        }
    }

    private static ReadOnlySpan<byte> ReadValue(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        reader.Read();
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    private static long ReadResetAt(ReadOnlySpan<byte> time)
    {
        var reader = new Utf8JsonReader(time);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return 0;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isResetAt = reader.ValueTextEquals("operating_reset_at"u8);
            reader.Read();
            if (isResetAt) return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long seconds) ? seconds : 0;
            reader.Skip();
        }

        return 0;
    }

    /// <summary>
    /// Reads a number of rows, which PHP may also write as text; <see langword="null"/> if it is empty, -1 if it is not a number.
    /// </summary>
    private static long? ReadRows(scoped ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> value)
    {
        string text = ToText(ref reader, value);
        if (text.Length == 0) return reader.TokenType == JsonTokenType.Number ? 0 : null;

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long rows) ? rows : -1;
    }

    /// <summary>
    /// Reads a code, which the portal writes as text or as a number (portal: 2.5). A value that PHP calls empty becomes an empty text; any other
    /// value is returned unchanged.
    /// </summary>
    private static string ToText(scoped ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> value)
    {
        string? text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null or JsonTokenType.False => null,
            JsonTokenType.EndArray or JsonTokenType.EndObject when value[1..^1].IndexOfAnyExcept(" \t\r\n"u8) < 0 => null,
            _ => Encoding.UTF8.GetString(value),
        };
        return PhpText.IsEmpty(text) ? "" : text!;
    }
}
