using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Bizproc;

/// <summary>
/// For generated code: writes the return properties of an action as members of a JSON object, each value as text, as the designer's own are
/// (portal: 11.2). What is <see langword="null"/> is left out, so that the portal keeps its default.
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
    public void Value<T, TFormat>(string key, T? value)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        if (value is not { } given) return;

        _json.WritePropertyName(key);
        Write<T, TFormat>(given);
    }

    /// <summary>Writes any number of values.</summary>
    public void List<T, TFormat>(string key, IEnumerable<T>? values)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        if (IsAbsent(values)) return;

        _json.WriteStartArray(key);
        foreach (var value in values) Write<T, TFormat>(value);
        _json.WriteEndArray();
    }

    /// <summary>Writes any number of values; of those that are <see langword="null"/> an empty text.</summary>
    public void OptionalList<T, TFormat>(string key, IEnumerable<T?>? values)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        if (IsAbsent(values)) return;

        _json.WriteStartArray(key);
        foreach (var value in values)
        {
            if (value is { } given) Write<T, TFormat>(given);
            else _json.WriteStringValue("");
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes a text.</summary>
    public void Text(string key, string? text)
    {
        if (text is not null) _json.WriteString(key, text);
    }

    /// <summary>Writes any number of texts.</summary>
    public void Texts(string key, IEnumerable<string?>? texts)
    {
        if (IsAbsent(texts)) return;

        _json.WriteStartArray(key);
        foreach (string? text in texts) _json.WriteStringValue(text ?? "");
        _json.WriteEndArray();
    }

    /// <summary>Writes the key of the option that a member of an enum is.</summary>
    /// <param name="key">The property's key.</param>
    /// <param name="value">The member.</param>
    /// <param name="options">The options (UTF-8): a line for each, with the number of the member, a blank, and the key.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the options.</exception>
    public void Option<T>(string key, T? value, ReadOnlySpan<byte> options)
        where T : struct, Enum
    {
        if (value is { } given) _json.WriteString(key, KeyOf(key, given, options));
    }

    /// <summary>Writes any number of keys of options; see <see cref="Option"/>.</summary>
    public void Options<T>(string key, IEnumerable<T>? values, ReadOnlySpan<byte> options)
        where T : struct, Enum
    {
        if (IsAbsent(values)) return;

        _json.WriteStartArray(key);
        foreach (var value in values) _json.WriteStringValue(KeyOf(key, value, options));
        _json.WriteEndArray();
    }

    /// <summary>Writes any number of keys of options; of those that are <see langword="null"/> an empty text. See <see cref="Option"/>.</summary>
    public void OptionalOptions<T>(string key, IEnumerable<T?>? values, ReadOnlySpan<byte> options)
        where T : struct, Enum
    {
        if (IsAbsent(values)) return;

        _json.WriteStartArray(key);
        foreach (var value in values) _json.WriteStringValue(value is { } given ? KeyOf(key, given, options) : "");
        _json.WriteEndArray();
    }

    private static string KeyOf<T>(string key, T value, ReadOnlySpan<byte> options)
        where T : struct, Enum =>
        EnumOptionTable.FindKey(options, value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"'{value}' is no option of '{key}'");

    /// <summary>Whether there is no list; one of the kind that has no <see langword="null"/> may still be none.</summary>
    private static bool IsAbsent<T>([NotNullWhen(false)] IEnumerable<T>? values) => values is null or ImmutableArray<T> { IsDefault: true };

    private void Write<T, TFormat>(T value)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        Span<byte> text = stackalloc byte[IPortalValue<T>.MaxLength];
        _json.WriteStringValue(text[..TFormat.Write(value, _formats, text)]);
    }
}
