using System.Collections.Immutable;
using System.ComponentModel;
using System.Text;
using Bizproc.Incoming.Binding;
using Bizproc.Incoming.Forms;
using Bizproc.Portal.Tokens;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: reads the properties of an action from a call.</summary>
/// <remarks>
/// A value that does not fit is recorded as an error, and the property is read as if no value had arrived. So all errors are known at the end. A
/// missing required value is an error as well. An empty text does not count as a value, nor does a list of empty texts.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct CallReader
{
    internal const int MostOfText = 100;

    /// <summary>The maximum length of most values.</summary>
    private const int UsualLength = 128;

    private readonly FormValue _properties;
    private readonly PortalFormats _formats;
    private readonly bool _allowsMissing;
    private FormValue _last;
    private ImmutableArray<BindingError>.Builder? _errors;

    internal CallReader(FormValue properties, PortalFormats formats, bool allowsMissing = false)
    {
        _properties = properties;
        _formats = formats;
        _allowsMissing = allowsMissing;
    }

    /// <summary>All errors so far.</summary>
    internal readonly ImmutableArray<BindingError> Errors => _errors?.ToImmutable() ?? [];

    /// <summary>Reads a value. If there is none, it reads <c>absent</c>: the default of the property as the portal stores it.</summary>
    public T Value<T, TFormat>(string key, string? absent = null, bool isRequired = false)
        where T : struct
        where TFormat : IPortalValue<T> =>
        Optional<T, TFormat>(key, isRequired) ?? Absent<T, ValueElement<T, TFormat>>(absent, default);

    /// <summary>Reads an optional value.</summary>
    public T? Optional<T, TFormat>(string key, bool isRequired = false)
        where T : struct
        where TFormat : IPortalValue<T> =>
        First<T, ValueElement<T, TFormat>>(key, default, isRequired);

    /// <summary>Reads a list of values. An empty text does not count.</summary>
    public T[] List<T, TFormat>(string key, bool isRequired = false)
        where T : struct
        where TFormat : IPortalValue<T> =>
        All<T, ValueElement<T, TFormat>>(key, default, keepsEmpty: false, isRequired);

    /// <summary>Reads a list of values. An empty text becomes <see langword="null"/>.</summary>
    public T?[] OptionalList<T, TFormat>(string key, bool isRequired = false)
        where T : struct
        where TFormat : IPortalValue<T> =>
        All<T?, OptionalElement<T, TFormat>>(key, default, keepsEmpty: true, isRequired);

    /// <summary>Reads a text. If there is none, the result is empty.</summary>
    public string Text(string key, bool isRequired = false) => OptionalText(key, isRequired) ?? "";

    /// <summary>Reads an optional text, which may be empty.</summary>
    public string? OptionalText(string key, bool isRequired = false)
    {
        var value = Property(key).FindFirstText();
        string? text = value.Exists ? value.ToString() : null;
        if (isRequired && string.IsNullOrEmpty(text)) Miss(key);
        return text;
    }

    /// <summary>Reads a list of texts.</summary>
    public string[] Texts(string key, bool isRequired = false) => All<string, TextElement>(key, default, keepsEmpty: true, isRequired);

    /// <summary>Reads the member of an enum; see <see cref="Value"/>.</summary>
    public T Option<T>(string key, ReadOnlySpan<byte> options, string? absent = null, bool isRequired = false)
        where T : struct, Enum =>
        OptionalOption<T>(key, options, isRequired) ?? Absent<T, OptionElement<T>>(absent, new(options));

    /// <summary>Reads an optional enum member.</summary>
    /// <param name="key">The key of the property.</param>
    /// <param name="options">The options as UTF-8: a line for each, with the number of the member, a space, and the key.</param>
    /// <param name="isRequired">True if a missing value is an error.</param>
    public T? OptionalOption<T>(string key, ReadOnlySpan<byte> options, bool isRequired = false)
        where T : struct, Enum =>
        First<T, OptionElement<T>>(key, new(options), isRequired);

    /// <summary>Reads a list of enum members. An empty text does not count.</summary>
    public T[] Options<T>(string key, ReadOnlySpan<byte> options, bool isRequired = false)
        where T : struct, Enum =>
        All<T, OptionElement<T>>(key, new OptionElement<T>(options), keepsEmpty: false, isRequired);

    /// <summary>Reads a list of enum members. An empty text becomes <see langword="null"/>.</summary>
    public T?[] OptionalOptions<T>(string key, ReadOnlySpan<byte> options, bool isRequired = false)
        where T : struct, Enum =>
        All<T?, OptionalOptionElement<T>>(key, new OptionalOptionElement<T>(options), keepsEmpty: true, isRequired);

    /// <summary>Finds the first key that has a value, for a property that was renamed. If none has one, it is the first of all.</summary>
    public string KeyOf(scoped ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (HasValue(Property(key))) return key;
        }

        return keys[0];
    }

    /// <summary>Gets all texts of a key, including empty ones.</summary>
    internal string[] ReadAllTexts(string key) => Property(key) is { Exists: true, IsList: false } one ? [one.ToString()] : Texts(key);

    /// <summary>Reads the default of a property as the portal stores it. The analyzer reports defaults that do not fit.</summary>
    private readonly T Absent<T, TElement>(string? text, scoped TElement element)
        where T : struct
        where TElement : struct, IElement<T>, allows ref struct
    {
        if (text is null) return default;

        Span<byte> buffer = stackalloc byte[UsualLength];
        var bytes = Encoding.UTF8.TryGetBytes(text, buffer, out int length) ? buffer[..length] : Encoding.UTF8.GetBytes(text);
        return element.TryRead(bytes, _formats, out var value) ? value : default;
    }

    /// <summary>Finds a property. Usually it is the next one, because a portal sends properties in the order of their declaration.</summary>
    private FormValue Property(string key)
    {
        var property = _last.Next;
        if (!property.Exists || !Ascii.Equals(property.Name, key)) property = _properties[key];
        if (property.Exists) _last = property;
        return property;
    }

    /// <summary>Reads a single value, or the first of a list.</summary>
    private T? First<T, TElement>(string key, scoped TElement element, bool isRequired)
        where T : struct
        where TElement : struct, IElement<T>, allows ref struct
    {
        var text = Property(key).FindFirstText().ReadText(stackalloc byte[UsualLength]);
        if (text.IsEmpty)
        {
            if (isRequired) Miss(key);
            return null;
        }

        if (element.TryRead(text, _formats, out var value)) return value;

        Refuse(key, text, element.Explain(text));
        return null;
    }

    /// <summary>
    /// Reads a list, or the single value that the portal sends for a list. A list that was never set is an empty text, and so an empty list.
    /// </summary>
    private T[] All<T, TElement>(string key, scoped TElement element, bool keepsEmpty, bool isRequired)
        where TElement : struct, IElement<T>, allows ref struct
    {
        var property = Property(key);
        if (!property.IsList)
        {
            if (!property.Text.IsEmpty) return One<T, TElement>(key, property.Text, element);

            if (isRequired) Miss(key);
            return [];
        }

        var values = new T[CountOf(property)];
        int count = 0;
        bool isMissing = isRequired;
        Span<byte> buffer = stackalloc byte[UsualLength];
        for (var each = property.First; each.Exists; each = each.Next)
        {
            var text = each.FindFirstText().ReadText(buffer);
            isMissing &= text.IsEmpty;
            if (text.IsEmpty && !keepsEmpty) continue;
            if (element.TryRead(text, _formats, out values[count])) count++;
            else Refuse($"{key}[{SecretRedactor.None.Clean(each.Key, MostOfText)}]", text, element.Explain(text));
        }

        if (isMissing) Miss(key);
        return count == values.Length ? values : values[..count];
    }

    private static bool HasValue(FormValue property)
    {
        if (!property.IsList) return !property.Text.IsEmpty;

        for (var each = property.First; each.Exists; each = each.Next)
        {
            if (!each.FindFirstText().Text.IsEmpty) return true;
        }

        return false;
    }

    private T[] One<T, TElement>(string key, scoped ReadOnlySpan<byte> text, scoped TElement element)
        where TElement : struct, IElement<T>, allows ref struct
    {
        if (element.TryRead(text, _formats, out var value)) return [value];

        Refuse(key, text, element.Explain(text));
        return [];
    }

    private static int CountOf(FormValue list)
    {
        int count = 0;
        for (var each = list.First; each.Exists; each = each.Next) count++;
        return count;
    }

    private void Miss(string key)
    {
        if (_allowsMissing) return;

        _errors ??= ImmutableArray.CreateBuilder<BindingError>();
        _errors.Add(BindingError.Missing(key));
    }

    private void Refuse(string key, scoped ReadOnlySpan<byte> text, string expected)
    {
        _errors ??= ImmutableArray.CreateBuilder<BindingError>();
        string shown = Encoding.UTF8.GetString(text.Length > 4 * MostOfText ? text[..(4 * MostOfText)] : text);
        _errors.Add(new BindingError(key, SecretRedactor.None.Clean(shown, MostOfText), expected));
    }
}
