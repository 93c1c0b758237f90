using System.Text;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>
/// Writes a form as PHP does: indexes are in the brackets, brackets are encoded, a space becomes <c>+</c>, and an empty list is left out
/// (portal: 10.1, 10.2).
/// </summary>
internal static class PhpFormWriter
{
    /// <exception cref="RequestTooLargeException">
    /// The form is longer than <see cref="RequestLimits.Form"/>. A long key is repeated for each value in it.
    /// </exception>
    public static string Write(PhpArray fields)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in fields) Append(text, Encode(key), value);
        return text.ToString();
    }

    /// <summary>Writes the form as bytes. The text of <see cref="Write"/> is ASCII.</summary>
    /// <exception cref="RequestTooLargeException">The form is longer than <see cref="RequestLimits.Form"/>.</exception>
    public static byte[] Bytes(PhpArray fields) => Encoding.ASCII.GetBytes(Write(fields));

    private static void Append(StringBuilder text, string name, PhpValue value)
    {
        if (value is PhpArray array)
        {
            foreach (var (key, inner) in array) Append(text, $"{name}%5B{Encode(key)}%5D", inner);
            return;
        }

        if (text.Length + name.Length > RequestLimits.Form) throw new RequestTooLargeException();
        if (text.Length > 0) text.Append('&');
        text.Append(name).Append('=').Append(value is PhpBoolean boolean ? (boolean.Value ? "1" : "0") : Encode(value.ToText()));
    }

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || (char)b is '-' or '_' or '.') encoded.Append((char)b);
            else if (b == ' ') encoded.Append('+');
            else encoded.Append('%').Append(b.ToString("X2", provider: null));
        }

        return encoded.ToString();
    }
}
