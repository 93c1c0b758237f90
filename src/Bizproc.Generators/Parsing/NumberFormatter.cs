using System.Globalization;

namespace Bizproc.Generators.Parsing;

/// <summary>Writes numbers in the fewest digits that parse back to the same number, the same on every host of the compiler.</summary>
internal static class NumberFormatter
{
    public static string Format(double number) => Plain(number, Shortest(number, mostDigits: 17));

    public static string Format(float number) => Plain(number, Shortest(number, mostDigits: 9));

    /// <summary>Avoids exponent notation: people read the number in the designer. Within these limits, a decimal holds its 17 digits.</summary>
    private static string Plain(double number, string text)
    {
        bool isPlain = Math.Abs(number) is >= 1e-10 and < 1e21;
        return isPlain ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : text;
    }

    /// <summary>Tries the digits itself: the "R" format differs between the two runtimes that host the compiler, and the output must not.</summary>
    private static string Shortest(double number, int mostDigits)
    {
        if (number == 0) return "0";

        for (int digits = 6; digits < mostDigits; digits++)
        {
            string text = number.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            bool isSame = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double read)
                && (mostDigits == 9 ? (float)read == (float)number : read == number);
            if (isSame) return text;
        }

        return number.ToString("G" + mostDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
