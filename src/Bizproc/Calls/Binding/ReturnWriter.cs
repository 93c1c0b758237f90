using System.ComponentModel;
using System.Text.Json;

namespace Bizproc;

/// <summary>
/// For generated code: writes the return properties of an action as members of a JSON object, each value as text, as the designer's own are
/// (portal: 11.2). What is <see langword="null"/> is left out, so that the portal keeps its default. Keys are UTF-8.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReturnWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly PortalFormats _formats;

    internal ReturnWriter(Utf8JsonWriter json, PortalFormats formats)
    {
        _json = json;
        _formats = formats;
    }

    /// <summary>Writes a value.</summary>
    public void Value<T, TFormat>(ReadOnlySpan<byte> key, T? value)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        if (value is not { } given) return;

        _json.WritePropertyName(key);
        Write<T, TFormat>(given);
    }

    /// <summary>Writes any number of values.</summary>
    public void List<T, TFormat>(ReadOnlySpan<byte> key, IEnumerable<T>? values)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        if (values is null) return;

        _json.WriteStartArray(key);
        foreach (var value in values) Write<T, TFormat>(value);
        _json.WriteEndArray();
    }

    /// <summary>Writes any number of values; of those that are <see langword="null"/> an empty text.</summary>
    public void OptionalList<T, TFormat>(ReadOnlySpan<byte> key, IEnumerable<T?>? values)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        if (values is null) return;

        _json.WriteStartArray(key);
        foreach (var value in values)
        {
            if (value is { } given) Write<T, TFormat>(given);
            else _json.WriteStringValue("");
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes a text, or the key of an option.</summary>
    public void Text(ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null) _json.WriteString(key, text);
    }

    /// <summary>Writes any number of texts, or of keys of options.</summary>
    public void Texts(ReadOnlySpan<byte> key, IEnumerable<string?>? texts)
    {
        if (texts is null) return;

        _json.WriteStartArray(key);
        foreach (string? text in texts) _json.WriteStringValue(text ?? "");
        _json.WriteEndArray();
    }

    private void Write<T, TFormat>(T value)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        Span<byte> text = stackalloc byte[IPortalValue<T>.MaxLength];
        _json.WriteStringValue(text[..TFormat.Write(value, _formats, text)]);
    }
}
