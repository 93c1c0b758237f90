using System.Globalization;

namespace Bizproc.Protocol;

/// <summary>Reads the whole number at the start of a text. A number beyond 64 bits becomes the nearest 64-bit limit.</summary>
internal static class PhpNumber
{
    /// <summary>Reads only digits, as C's <c>strtol</c> does: <c>"9e9"</c> is 9. PHP reads a port this way (portal: 20.5).</summary>
    public static long Leading(string text)
    {
        var (negative, at) = SkipToDigits(text);
        ulong limit = negative ? 1UL + long.MaxValue : long.MaxValue;
        ulong value = 0;
        for (; at < text.Length && Ascii.IsDigit(text[at]); at++)
        {
            ulong digit = (ulong)(text[at] - '0');
            if (value > (limit - digit) / 10) return negative ? long.MinValue : long.MaxValue;
            value = value * 10 + digit;
        }

        return negative ? unchecked(-(long)value) : (long)value;
    }

    /// <summary>Reads a number with fraction and exponent, then cuts the fraction: <c>"1e3"</c> is 1000, <c>"1.9"</c> is 1.</summary>
    public static long Cast(string text)
    {
        var (negative, start) = SkipToDigits(text);
        int whole = SkipDigits(text, start);
        int mantissa = whole < text.Length && text[whole] == '.' ? SkipDigits(text, whole + 1) : whole;
        bool hasDigits = whole > start || mantissa > whole + 1;
        int end = AfterExponent(text, mantissa);

        // Only an exponent can change the whole part. Without one, the leading digits are the exact result.
        if (!hasDigits || end == mantissa) return Leading(text);

        double value = ToDouble(text.Substring(start, end - start));
        if (value >= long.MaxValue) return negative ? long.MinValue : long.MaxValue;
        return negative ? -(long)value : (long)value;
    }

    private static (bool IsNegative, int Start) SkipToDigits(string text)
    {
        int at = 0;
        while (at < text.Length && (text[at] is ' ' or (>= '\t' and <= '\r'))) at++;
        bool hasSign = at < text.Length && text[at] is '-' or '+';
        return hasSign ? (text[at] == '-', at + 1) : (false, at);
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && Ascii.IsDigit(text[at])) at++;
        return at;
    }

    private static int AfterExponent(string text, int at)
    {
        if (at == text.Length || text[at] is not ('e' or 'E')) return at;

        int digits = at + 1 < text.Length && text[at + 1] is '-' or '+' ? at + 2 : at + 1;
        int end = SkipDigits(text, digits);
        return end > digits ? end : at;
    }

    private static double ToDouble(string number)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        // The analyzer may run on .NET Framework, where parsing fails for a number that .NET reads as infinity.
        return double.TryParse(number, Style, CultureInfo.InvariantCulture, out double value) ? value : double.PositiveInfinity;
    }
}
