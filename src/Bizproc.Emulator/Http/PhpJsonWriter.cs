using System.Buffers;
using System.Globalization;
using System.Text;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>
/// Writes JSON with the portal's escapes: markup and quotes as <c>\u00XX</c>, <c>/</c> as <c>\/</c>, all other letters unchanged (portal: 2.4).
/// </summary>
internal static class PhpJsonWriter
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create(['<', '>', '&', '\'', '"', '/', '\\', '\u2028', '\u2029', .. Enumerable.Range(0, ' ').Select(static control => (char)control)]);

    public static string Write(PhpValue value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    private static void Append(StringBuilder json, PhpValue value)
    {
        switch (value)
        {
            case PhpArray array:
                AppendArray(json, array);
                break;
            case PhpBoolean boolean:
                json.Append(boolean.Value ? "true" : "false");
                break;
            case PhpInteger integer:
                json.Append(integer.Value);
                break;
            case PhpDouble number:
                // JSON cannot express infinity; PHP writes 0.
                json.Append(double.IsFinite(number.Value) ? PhpDoubleFormatter.Shortest(number.Value, 'e') : "0");
                break;
            case PhpString text:
                AppendText(json, text.Value);
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static void AppendArray(StringBuilder json, PhpArray array)
    {
        bool isList = array.IsList;
        json.Append(isList ? '[' : '{');
        bool isFirst = true;
        foreach (var (key, value) in array)
        {
            if (!isFirst) json.Append(',');
            isFirst = false;
            if (!isList)
            {
                AppendText(json, key);
                json.Append(':');
            }

            Append(json, value);
        }

        json.Append(isList ? ']' : '}');
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        var rest = text.AsSpan();
        int next;
        while ((next = rest.IndexOfAny(Escaped)) >= 0)
        {
            json.Append(rest[..next]);
            AppendEscaped(json, rest[next]);
            rest = rest[(next + 1)..];
        }

        json.Append(rest).Append('"');
    }

    private static void AppendEscaped(StringBuilder json, char c)
    {
        if (c is '/' or '\\') json.Append('\\').Append(c);
        else if (c is '<' or '>' or '&' or '\'' or '"') json.Append("\\u00").Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        else AppendControl(json, c);
    }

    private static void AppendControl(StringBuilder json, char c)
    {
        int known = "\b\f\n\r\t".IndexOf(c, StringComparison.Ordinal);
        if (known >= 0) json.Append('\\').Append("bfnrt"[known]);
        else json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
    }
}
