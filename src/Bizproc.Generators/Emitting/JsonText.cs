using System.Globalization;
using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>Builds JSON with holes. A hole is a backslash and a name in braces, which valid JSON never contains.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new(capacity: 1024);

    /// <summary>Adds JSON without escaping it.</summary>
    public JsonText Raw(string json)
    {
        _text.Append(json);
        return this;
    }

    /// <summary>Adds a string in quotes.</summary>
    public JsonText String(string value) => Raw("\"").Escaped(value).Raw("\"");

    /// <summary>Adds the name of a member.</summary>
    public JsonText Name(string name) => String(name).Raw(":");

    /// <summary>Writes each item with <paramref name="write"/>, separated by commas.</summary>
    public JsonText Join<T>(IEnumerable<T> items, Action<T> write)
    {
        bool isFirst = true;
        foreach (T item in items)
        {
            if (!isFirst) Raw(",");
            isFirst = false;
            write(item);
        }

        return this;
    }

    /// <summary>Adds a hole for a value that the library knows at run time.</summary>
    public JsonText Hole(string kind) => Raw("\\{").Raw(kind).Raw("}");

    /// <summary>Adds a hole for a value that each portal provides under a name. In the name, the character that ends a hole is escaped.</summary>
    public JsonText Hole(string kind, string name) => Raw("\\{").Raw(kind).Raw(":").Escaped(name, isInHole: true).Raw("}");

    /// <summary>
    /// Adds the content of a string. Besides what JSON requires, it escapes characters that an editor would not show or a C# literal could not hold:
    /// control and format characters, line separators and lone surrogates.
    /// </summary>
    public JsonText Escaped(string value, bool isInHole = false)
    {
        int start = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (isPair) i++;
            if (isPair || !(NeedsEscape(c) || (isInHole && c == '}'))) continue;

            _text.Append(value, start, i - start).Append('\\');
            if (c is '"' or '\\') _text.Append(c);
            else _text.Append('u').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            start = i + 1;
        }

        _text.Append(value, start, value.Length - start);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static bool NeedsEscape(char c) => c switch
    {
        '"' or '\\' => true,
        >= ' ' and <= '~' => false,
        _ => char.IsControl(c) || char.IsSurrogate(c) || IsInvisible(c),
    };

    /// <summary>Lists separators and format characters by number, because their Unicode categories differ between the hosts of the compiler.</summary>
    private static bool IsInvisible(char c) => c
        is '\u00ad' or (>= '\u0600' and <= '\u0605') or '\u061c' or '\u06dd' or '\u070f' or '\u0890' or '\u0891' or '\u08e2' or '\u180e'
        or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff'
        or (>= '\ufff9' and <= '\ufffb');
}
