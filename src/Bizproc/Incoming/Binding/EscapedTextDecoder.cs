using System.Globalization;
using System.Text;

namespace Bizproc.Incoming.Binding;

/// <summary>
/// Reads text in the generator's encoding: the inside of a JSON string with the escapes <c>\"</c>, <c>\\</c>, and <c>\u</c> with four hexadecimal
/// digits. Unlike in a JSON reader, half of a surrogate pair is allowed.
/// </summary>
internal static class EscapedTextDecoder
{
    private const int DigitCount = 4;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The encoded text, as UTF-8.</param>
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

    /// <summary>Compares a text in the generator's encoding with a plain text.</summary>
    /// <param name="text">The encoded text, as UTF-8.</param>
    /// <param name="plain">The plain text, as UTF-8.</param>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> plain) =>
        text.SequenceEqual(plain) ? !text.Contains((byte)'\\') : text.Contains((byte)'\\') && Encoding.UTF8.GetBytes(Read(text)).AsSpan().SequenceEqual(plain);
}
