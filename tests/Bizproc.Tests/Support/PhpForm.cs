using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>A form as PHP reads it, step by step as its own code goes, without regard to speed. Bytes are characters of Latin 1.</summary>
internal sealed class PhpForm
{
    private readonly OrderedDictionary<string, object> _items = new(StringComparer.Ordinal);
    private long _next;

    public static PhpForm Read(string body)
    {
        var form = new PhpForm();
        foreach (string field in body.Split('&'))
        {
            string[] parts = field.Split('=', 2);
            form.Add(Decode(parts[0]), Decode(parts.ElementAtOrDefault(1) ?? ""));
        }

        return form;
    }

    /// <summary>All names in their order, with quotes around names and values.</summary>
    public override string ToString() => $"{{{string.Join(',', _items.Select(static item => $"\"{item.Key}\":{(item.Value is string text ? $"\"{text}\"" : item.Value)}"))}}}";

    private void Add(string name, string value)
    {
        name = name.Split('\0')[0].TrimStart(' ');
        int open = name.IndexOf('[', StringComparison.Ordinal);
        if (open == 0 || name.Length == 0) return;
        if (open < 0 || name.IndexOf(']', open) < 0)
        {
            Put(name.Replace(' ', '_').Replace('.', '_').Replace('[', '_'), value);
            return;
        }

        var at = this;
        string? key = name[..open].Replace(' ', '_').Replace('.', '_');
        while (open >= 0)
        {
            int close = name.IndexOf(']', open);
            if (close < 0) break;

            at = at.ListAt(key);
            key = name[(open + 1)..close];
            if (key.Length == 0 || (key.Length == 1 && " \t\n\v\f\r".Contains(key[0], StringComparison.Ordinal))) key = null;
            open = name[(close + 1)..].StartsWith('[') ? close + 1 : -1;
        }

        at.Put(key, value);
    }

    private PhpForm ListAt(string? key)
    {
        if (key is not null && _items.GetValueOrDefault(key) is PhpForm list) return list;

        var made = new PhpForm();
        Put(key, made);
        return made;
    }

    private void Put(string? key, object value)
    {
        key ??= _next.ToString(provider: null);
        _items[key] = value;
        if (long.TryParse(key, out long index) && index >= _next && key == index.ToString(provider: null)) _next = index + 1;
    }

    private static string Decode(string text)
    {
        var decoded = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '+') decoded.Append(' ');
            else if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                decoded.Append((char)Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else decoded.Append(text[i]);
        }

        return decoded.ToString();
    }
}
