using System.Globalization;
using System.Text;

namespace Bizproc.Emulator.Values;

/// <summary>Writes numbers as PHP does: <c>1.5</c>, <c>1.0E+25</c>, <c>1.5E-7</c> (portal: 20.4).</summary>
internal static class PhpDoubleFormatter
{
    private const int CastDigits = 14;
    private const int MostDigits = 17;

    /// <summary>Writes the result of a cast to text: 14 significant digits.</summary>
    public static string Cast(double value) => Write(value, value.ToString("E13", CultureInfo.InvariantCulture), CastDigits, 'E');

    /// <summary>Writes the shortest text that gives the same number again, as <c>serialize()</c> and JSON do.</summary>
    public static string Shortest(double value, char exponentMark)
    {
        string written = value.ToString("R", CultureInfo.InvariantCulture);
        // Without an exponent, PHP and .NET write the same text. .NET starts to use an exponent at the same size as PHP, or earlier.
        bool isPlain = double.IsFinite(value) && !written.Contains('E', StringComparison.Ordinal);
        return isPlain ? written : Write(value, written, MostDigits, exponentMark);
    }

    private static string Write(double value, string written, int mostDigits, char exponentMark)
    {
        if (double.IsNaN(value)) return "NAN";
        if (double.IsInfinity(value)) return value > 0 ? "INF" : "-INF";

        string sign = double.IsNegative(value) ? "-" : "";
        var (digits, point) = Split(written.TrimStart('-'));
        if (digits.Length == 0) return sign + "0";

        bool isExponential = point < 0 ? point < -3 : point > mostDigits;
        return sign + (isExponential ? Exponential(digits, point - 1, exponentMark) : Fixed(digits, point));
    }

    /// <summary>Splits a number into its digits and the position of the decimal point.</summary>
    private static (string Digits, int Point) Split(string written)
    {
        string[] parts = written.Split('E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        string all = parts[0].Replace(".", "", StringComparison.Ordinal);
        string digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), (point < 0 ? all.Length : point) + exponent - (all.Length - digits.Length));
    }

    private static string Exponential(string digits, int exponent, char mark)
    {
        string rest = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{rest}{mark}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    private static string Fixed(string digits, int point)
    {
        if (point <= 0) return new StringBuilder("0.").Append('0', -point).Append(digits).ToString();
        if (point >= digits.Length) return digits.PadRight(point, '0');

        return digits.Insert(point, ".");
    }
}
