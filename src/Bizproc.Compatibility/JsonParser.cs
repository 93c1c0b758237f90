using System.Globalization;
using System.Text;

namespace Bizproc.Compatibility;

/// <summary>
/// Reads JSON, and knows the line of each value. An analyzer cannot bring the reader of .NET with it. A text that is not JSON gives a fault, never
/// an exception.
/// </summary>
internal sealed class JsonParser
{
    /// <summary>The maximum depth of lists and objects. Neither a declaration nor a baseline has more.</summary>
    private const int MaxDepth = 16;

    private readonly string _text;
    private readonly bool _allowsHoles;
    private int _position;
    private int _line = 1;
    private TextFault? _fault;

    private JsonParser(string text, bool allowsHoles)
    {
        _text = text;
        _allowsHoles = allowsHoles;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowsHoles">True for the text of a declaration, in which <c>\{Slot:name}</c> stands for a value of each portal.</param>
    /// <param name="fault">The first fault, if the result is <see langword="null"/>.</param>
    public static JsonItem? Parse(string text, bool allowsHoles, out TextFault? fault)
    {
        var parser = new JsonParser(text, allowsHoles);
        parser.SkipBlanks();
        var item = parser.ReadValue(depth: 0);
        if (item is not null)
        {
            parser.SkipBlanks();
            if (parser._position < text.Length) parser.Fail("text follows after the end of the JSON");
        }

        fault = parser._fault;
        return fault is null ? item : null;
    }

    private JsonItem? ReadValue(int depth)
    {
        if (depth > MaxDepth) return Fail($"lists and objects are nested deeper than {MaxDepth.ToString(CultureInfo.InvariantCulture)} times");

        return Current switch
        {
            '{' => ReadObject(depth),
            '[' => ReadList(depth),
            '"' => ReadText() is { } text ? new(JsonKind.Text, _line, text) : null,
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => ReadWord(),
        };
    }

    private JsonItem? ReadObject(int depth)
    {
        var item = new JsonItem(JsonKind.Object, _line);
        _position++;
        SkipBlanks();
        if (Skip('}')) return item;

        do
        {
            SkipBlanks();
            if (_allowsHoles && Current == '\\')
            {
                if (ReadHole() is not { } hole) return null;
                item.Members.Add(new(hole, new(JsonKind.Hole, _line, hole)));
            }
            else
            {
                if (Current != '"') return Fail("a name in quotes is expected here");
                if (ReadText() is not { } name) return null;

                SkipBlanks();
                if (!Skip(':')) return Fail($"a colon is missing after \"{name}\"");

                SkipBlanks();
                if (ReadValue(depth + 1) is not { } value) return null;
                item.Members.Add(new(name, value));
            }

            SkipBlanks();
        }
        while (Skip(','));

        return Skip('}') ? item : Fail("a comma or '}' is expected here");
    }

    private JsonItem? ReadList(int depth)
    {
        var item = new JsonItem(JsonKind.List, _line);
        _position++;
        SkipBlanks();
        if (Skip(']')) return item;

        do
        {
            SkipBlanks();
            if (ReadValue(depth + 1) is not { } value) return null;
            item.Items.Add(value);
            SkipBlanks();
        }
        while (Skip(','));

        return Skip(']') ? item : Fail("a comma or ']' is expected here");
    }

    private JsonItem ReadNumber()
    {
        int start = _position;
        while (Current is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9')) _position++;
        return new(JsonKind.Number, _line, _text.Substring(start, _position - start));
    }

    private JsonItem? ReadWord()
    {
        if (SkipWord("true")) return new(JsonKind.True, _line);
        if (SkipWord("false")) return new(JsonKind.False, _line);
        if (SkipWord("null")) return new(JsonKind.Null, _line);

        return Fail(_position < _text.Length ? "a value is expected here" : "the text ends in the middle");
    }

    private string? ReadText()
    {
        _position++;
        int start = _position;
        StringBuilder? text = null;
        while (_position < _text.Length && Current >= ' ')
        {
            char c = Current;
            if (c == '"')
            {
                string rest = _text.Substring(start, _position - start);
                _position++;
                return text is null ? rest : text.Append(rest).ToString();
            }

            if (c != '\\')
            {
                _position++;
                continue;
            }

            text ??= new StringBuilder();
            text.Append(_text, start, _position - start);
            if (ReadEscape() is not { } escaped) return null;

            text.Append(escaped);
            start = _position;
        }

        Fail("a text does not end on its line");
        return null;
    }

    private string? ReadEscape()
    {
        char c = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (c == '{' && _allowsHoles) return ReadHole() is { } hole ? $"{{{hole}}}" : null;

        _position += 2;
        switch (c)
        {
            case '"' or '\\' or '/': return c.ToString();
            case 'b': return "\b";
            case 'f': return "\f";
            case 'n': return "\n";
            case 'r': return "\r";
            case 't': return "\t";
        }

        if (c == 'u' && ReadUnit() is { } unit) return unit.ToString();

        Fail("a text has a backslash that begins nothing");
        return null;
    }

    /// <summary>Reads the four hexadecimal digits of a character.</summary>
    private char? ReadUnit()
    {
        const int Digits = 4;
        const string Hexadecimal = "0123456789abcdef";
        int unit = 0;
        for (int i = 0; i < Digits; i++, _position++)
        {
            int digit = Hexadecimal.IndexOf(char.ToLowerInvariant(Current));
            if (digit < 0) return null;

            unit = (unit * Hexadecimal.Length) + digit;
        }

        return (char)unit;
    }

    /// <summary>Reads <c>\{Slot:name}</c>, and returns the name.</summary>
    private string? ReadHole()
    {
        int start = _position + 2;
        int end = start < _text.Length ? _text.IndexOf('}', start) : -1;
        if (end < 0)
        {
            Fail("a value of the portal does not end");
            return null;
        }

        string hole = _text.Substring(start, end - start);
        _position = end + 1;
        return hole.Substring(hole.IndexOf(':') + 1);
    }

    private void SkipBlanks()
    {
        for (; Current is ' ' or '\t' or '\r' or '\n' or '\uFEFF'; _position++)
        {
            if (Current == '\n') _line++;
        }
    }

    private bool Skip(char expected)
    {
        if (Current != expected) return false;

        _position++;
        return true;
    }

    private bool SkipWord(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0) return false;

        _position += word.Length;
        return true;
    }

    private JsonItem? Fail(string reason)
    {
        _fault ??= new(_line, reason);
        return null;
    }
}
