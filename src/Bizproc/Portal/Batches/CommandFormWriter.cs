using System.Buffers;
using System.Text.Json;
using Bizproc.Portal.Transport;

namespace Bizproc.Portal.Batches;

/// <summary>
/// Rewrites the JSON of a command as the form text that a batch needs: <c>FIELDS[NAME]=...</c> (portal: 3.6). It reads the JSON that was rendered
/// at compile time, so nothing is rendered twice.
/// </summary>
internal static class CommandFormWriter
{
    /// <summary>True if form text can express the JSON.</summary>
    /// <remarks>
    /// Form text cannot express an empty object or list. It turns <c>null</c> and booleans into texts with another meaning, and the portal takes a
    /// text such as <c>$result[0]</c> for a reference. PHP decodes a name before it looks for brackets, so encoding does not protect a bracket in a
    /// key; and it takes a blank key for the next index of a list.
    /// </remarks>
    public static bool CanSay(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = FormFieldName.MaxDepth });
        var previous = JsonTokenType.None;
        while (reader.Read())
        {
            bool isEmpty = (previous, reader.TokenType) is (JsonTokenType.StartArray, JsonTokenType.EndArray) or (JsonTokenType.StartObject, JsonTokenType.EndObject);
            if (isEmpty && reader.CurrentDepth > 0) return false;
            if (reader.TokenType is JsonTokenType.Null or JsonTokenType.True or JsonTokenType.False) return false;
            if (IsReference(ref reader) || IsUnsayableName(ref reader)) return false;

            previous = reader.TokenType;
        }

        return true;
    }

    /// <summary>Writes the parameters as form text.</summary>
    /// <param name="text">The buffer to write to.</param>
    /// <param name="json">A JSON object that form text can express.</param>
    public static void Write(PooledBuffer text, ReadOnlySpan<byte> json)
    {
        byte[] scratch = ArrayPool<byte>.Shared.Rent(json.Length);
        using var name = new FormFieldName();
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = FormFieldName.MaxDepth });
            bool isFirst = true;
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        name.Open(reader.TokenType == JsonTokenType.StartArray);
                        break;

                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        name.Close();
                        break;

                    case JsonTokenType.PropertyName:
                        name.Set(Unescaped(ref reader, scratch));
                        break;

                    default:
                        if (!isFirst) text.Write("&"u8);
                        isFirst = false;
                        text.Write(name.Text);
                        text.Write("="u8);
                        PercentEncoding.Write(text, Unescaped(ref reader, scratch));
                        name.Next();
                        break;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    private static ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader, byte[] scratch) =>
        reader.ValueIsEscaped ? scratch.AsSpan(0, reader.CopyString(scratch)) : reader.ValueSpan;

    private static bool IsUnsayableName(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.PropertyName
        && (reader.ValueIsEscaped || reader.ValueSpan.IsEmpty || reader.ValueSpan.ContainsAny("[] \t"u8))
        && reader.GetString() is var name && (string.IsNullOrWhiteSpace(name) || name.AsSpan().ContainsAny('[', ']'));

    private static bool IsReference(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
        && (reader.ValueIsEscaped || reader.ValueSpan.Contains((byte)'$'))
        && BatchReferenceGuard.IsIn(reader.GetString()!);
}
