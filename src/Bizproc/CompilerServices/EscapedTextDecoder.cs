using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bizproc.CompilerServices;

/// <summary>
/// Reads text as the generator writes it: the inside of a JSON string, in which the only escapes are <c>\"</c>, <c>\\</c> and four hexadecimal
/// digits after <c>\u</c>. Half of a surrogate pair stays what it is, unlike in a JSON reader.
/// </summary>
internal static class EscapedTextDecoder
{
    private const int DigitCount = 4;

    /// <summary>Reads a text.</summary>
    /// <param name="text">UTF-8.</param>
    public static string Read(ReadOnlySpan<byte> text)
    {
        string escaped = Encoding.UTF8.GetString(text);
        int start = escaped.IndexOf('\\', StringComparison.Ordinal);
        if (start < 0) return escaped;

        var plain = new StringBuilder(escaped, 0, start, escaped.Length);
        for (int i = start; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\' && escaped[++i] == 'u')
            {
                plain.Append((char)ushort.Parse(escaped.AsSpan(i + 1, DigitCount), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += DigitCount;
            }
            else
            {
                plain.Append(escaped[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Compares a text as the generator writes it with a plain one.</summary>
    /// <param name="text">UTF-8, with escapes.</param>
    /// <param name="plain">UTF-8.</param>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> plain) =>
        text.SequenceEqual(plain) ? !text.Contains((byte)'\\') : text.Contains((byte)'\\') && Encoding.UTF8.GetBytes(Read(text)).AsSpan().SequenceEqual(plain);
}
