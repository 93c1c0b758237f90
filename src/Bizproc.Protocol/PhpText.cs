namespace Bizproc.Protocol;

/// <summary>PHP's rules for texts, which the portal applies.</summary>
internal static class PhpText
{
    private const int LongestInteger = 19;

    private static readonly char[] WhiteSpace = [' ', '\t', '\n', '\r', '\0', '\v'];

    /// <summary>True if the portal takes a text for missing: <c>"0"</c> is as empty as <c>""</c> (portal: 3.2).</summary>
    public static bool IsEmpty(string? text) => string.IsNullOrEmpty(text) || text == "0";

    /// <summary>Removes the six characters that PHP's <c>trim</c> removes at both ends. Other white space stays.</summary>
    public static string Trim(string text) => text.Trim(WhiteSpace);

    /// <summary>
    /// True if PHP turns a key into a number: <c>"5"</c> and <c>"-5"</c>, but not <c>"05"</c>, <c>"-0"</c> or a number beyond 64 bits.
    /// </summary>
    public static bool IsIntegerKey(string key)
    {
        int start = key.Length > 0 && key[0] == '-' ? 1 : 0;
        if (key.Length == start || key.Length - start > LongestInteger || (key[start] == '0' && key.Length > 1)) return false;

        for (int i = start; i < key.Length; i++)
        {
            if (!Ascii.IsDigit(key[i])) return false;
        }

        return PhpNumber.Leading(key) is > long.MinValue and < long.MaxValue;
    }

    /// <summary>Casts a text to an integer: <c>"12abc"</c> is 12, <c>"1e3"</c> is 1000, <c>"abc"</c> is 0 (portal: 4.1).</summary>
    public static long ToInteger(string text) => PhpNumber.Cast(text);
}
