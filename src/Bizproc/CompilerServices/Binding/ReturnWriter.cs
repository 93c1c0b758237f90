using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Bizproc.Incoming.Binding;

namespace Bizproc.CompilerServices;

/// <summary>
/// For generated code: writes the return properties of an action as members of a JSON object. Each value is text, like the values of the designer.
/// </summary>
/// <remarks>A value that is <see langword="null"/> is omitted, so that the portal keeps its default.</remarks>
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

    /// <summary>Writes a list of values.</summary>
    public void List<T, TFormat>(string key, IEnumerable<T>? values)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        if (IsAbsent(values)) return;

        _json.WriteStartArray(key);
        foreach (var value in values) Write<T, TFormat>(value);
        _json.WriteEndArray();
    }

    /// <summary>Writes a list of values; <see langword="null"/> becomes an empty text.</summary>
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

    /// <summary>Writes a list of texts.</summary>
    public void Texts(string key, IEnumerable<string?>? texts)
    {
        if (IsAbsent(texts)) return;

        _json.WriteStartArray(key);
        foreach (string? text in texts) _json.WriteStringValue(text ?? "");
        _json.WriteEndArray();
    }

    /// <summary>Writes the option key of an enum member.</summary>
    /// <param name="key">The key of the property.</param>
    /// <param name="value">The enum member.</param>
    /// <param name="options">The options as UTF-8: a line for each, with the number of the member, a space, and the key.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the options.</exception>
    public void Option<T>(string key, T? value, ReadOnlySpan<byte> options)
        where T : struct, Enum
    {
        if (value is { } given) _json.WriteString(key, KeyOf(key, given, options));
    }

    /// <summary>Writes a list of option keys; see <see cref="Option"/>.</summary>
    public void Options<T>(string key, IEnumerable<T>? values, ReadOnlySpan<byte> options)
        where T : struct, Enum
    {
        if (IsAbsent(values)) return;

        _json.WriteStartArray(key);
        foreach (var value in values) _json.WriteStringValue(KeyOf(key, value, options));
        _json.WriteEndArray();
    }

    /// <summary>Writes a list of option keys; <see langword="null"/> becomes an empty text. See <see cref="Option"/>.</summary>
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
        EnumOptionTable.FindKey(options, value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"'{value}' is not an option of '{key}'");

    /// <summary>
    /// True if there is no list. A default <see cref="ImmutableArray{T}"/> is not <see langword="null"/>, but has no list either.
    /// </summary>
    private static bool IsAbsent<T>([NotNullWhen(false)] IEnumerable<T>? values) => values is null or ImmutableArray<T> { IsDefault: true };

    private void Write<T, TFormat>(T value)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        Span<byte> text = stackalloc byte[IPortalValue<T>.MaxLength];
        _json.WriteStringValue(text[..TFormat.Write(value, _formats, text)]);
    }
}
