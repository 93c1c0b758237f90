namespace Bizproc.Protocol;

/// <summary>
/// Classifies ASCII characters only, as the portal's regular expressions do: no culture, no look-alikes such as U+212A (portal: 3.5).
/// </summary>
internal static class Ascii
{
    public static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    /// <summary>Converts ASCII letters to upper case and keeps all other characters, as the portal does with keys (portal: 20.11).</summary>
    public static string ToUpper(string text)
    {
        char[]? upper = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not (>= 'a' and <= 'z')) continue;

            upper ??= text.ToCharArray();
            upper[i] = (char)(text[i] - 32);
        }

        return upper is null ? text : new(upper);
    }

    /// <summary>True if two texts are equal to the portal, which ignores the case of ASCII letters only.</summary>
    public static bool AreSame(string a, string b)
    {
        if (a.Length != b.Length) return false;

        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i]) continue;
            if (!IsLetter(a[i]) || (a[i] ^ b[i]) != ('a' ^ 'A')) return false;
        }

        return true;
    }

    /// <summary>
    /// Gets the length without one final newline: <c>$</c> in the portal's regular expressions matches before it as well as at the end.
    /// </summary>
    public static int LengthWithoutFinalNewline(string text) =>
        text.Length > 0 && text[text.Length - 1] == '\n' ? text.Length - 1 : text.Length;
}
