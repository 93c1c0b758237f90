using System.Globalization;
using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>Builds JSON with holes. A hole is a backslash and a name in braces, which valid JSON never contains.</summary>
internal sealed class JsonWriter : IJsonWriter
{
    private readonly StringBuilder _text = new(capacity: 1024);
    private bool _needsComma;

    /// <inheritdoc/>
    public void BeginObject() => Begin('{');

    /// <inheritdoc/>
    public void EndObject() => End('}');

    /// <inheritdoc/>
    public void BeginList() => Begin('[');

    /// <inheritdoc/>
    public void EndList() => End(']');

    /// <inheritdoc/>
    public IJsonWriter Name(string name)
    {
        String(name);
        _text.Append(':');
        _needsComma = false;
        return this;
    }

    /// <inheritdoc/>
    public void String(string value)
    {
        Begin('"');
        AppendEscaped(_text, value);
        End('"');
    }

    /// <summary>Adds a number.</summary>
    public void Number(int value)
    {
        Separate();
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        _needsComma = true;
    }

    /// <summary>Adds a hole for a value that the library knows at run time.</summary>
    public void Hole(string kind)
    {
        Separate();
        AppendHole(kind);
        _needsComma = true;
    }

    /// <inheritdoc/>
    public void Hole(string kind, string name)
    {
        Separate();
        AppendHole(kind, name);
        _needsComma = true;
    }

    /// <summary>Adds a string that begins with a hole for a value that the library knows.</summary>
    public void StringAfterHole(string kind, string value)
    {
        Begin('"');
        AppendHole(kind);
        AppendEscaped(_text, value);
        End('"');
    }

    /// <summary>Adds a string that ends with a hole for a value that each portal gives under a name.</summary>
    public void StringBeforeHole(string value, string kind, string name)
    {
        Begin('"');
        AppendEscaped(_text, value);
        AppendHole(kind, name);
        End('"');
    }

    /// <summary>Adds the comma after a member, for a text that goes on elsewhere.</summary>
    public void Comma()
    {
        _text.Append(',');
        _needsComma = false;
    }

    /// <summary>Adds the comma after a member, and ends the line.</summary>
    public void NextLine()
    {
        Comma();
        _text.Append('\n');
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>
    /// Adds the content of a string. Besides what JSON requires, it escapes characters that an editor would not show or a C# literal could not hold:
    /// control and format characters, line separators and lone surrogates.
    /// </summary>
    public static void AppendEscaped(StringBuilder text, string value, bool isInHole = false)
    {
        int start = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (isPair) i++;
            if (isPair || !(NeedsEscape(c) || (isInHole && c == '}'))) continue;

            text.Append(value, start, i - start).Append('\\');
            if (c is '"' or '\\') text.Append(c);
            else text.Append('u').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            start = i + 1;
        }

        text.Append(value, start, value.Length - start);
    }

    private void Begin(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _needsComma = false;
    }

    private void End(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
    }

    private void Separate()
    {
        if (_needsComma) _text.Append(',');
    }

    private void AppendHole(string kind) => _text.Append("\\{").Append(kind).Append('}');

    // The character that ends a hole is escaped.
    private void AppendHole(string kind, string name)
    {
        _text.Append("\\{").Append(kind).Append(':');
        AppendEscaped(_text, name, isInHole: true);
        _text.Append('}');
    }

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
