using System.Globalization;
using System.Numerics;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Checks that a number comes back from the portal as it was written.</summary>
internal static class NumberFit
{
    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    /// <param name="value">A number, or a text that should be one.</param>
    /// <param name="type">The portal's type: <c>int</c> or <c>double</c>.</param>
    /// <param name="kind">The C# type; a string holds a number of any size.</param>
    public static bool Fits(DefaultValue value, string type, ValueKind kind)
    {
        string text = value.Text.Trim();
        if (!IsNumber(text, out double number)) return false;

        return kind switch
        {
            ValueKind.Short => IsWhole(text, number, out var whole) && whole >= short.MinValue && whole <= short.MaxValue,
            ValueKind.Int => IsWhole(text, number, out var whole) && whole >= int.MinValue && whole <= int.MaxValue,
            ValueKind.Long => IsWhole(text, number, out var whole) && whole >= long.MinValue && whole <= long.MaxValue,
            ValueKind.Float => FitsFloat(value, text, number),
            ValueKind.Double => value.Kind != DefaultKind.Integer || new BigInteger(number) == BigInteger.Parse(text, CultureInfo.InvariantCulture),
            ValueKind.Decimal => FitsDecimal(value, text, number),
            _ => type == PropertyTypes.Double || IsWhole(text, number, out _),
        };
    }

    /// <summary>True for digits with a sign, a decimal point or an exponent, as PHP reads them.</summary>
    private static bool IsNumber(string text, out double number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        number = 0;

        // Only .NET reads "NaN" and "Infinity" as numbers. Newer runtimes read a number that is too large as infinity, older ones fail.
        return text.Any(Ascii.IsDigit)
            && double.TryParse(text, Style, CultureInfo.InvariantCulture, out number)
            && !double.IsInfinity(number);
    }

    private static bool IsWhole(string text, double number, out BigInteger whole)
    {
        // With more than 16 digits a double is not exact, but the text is.
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole)) return true;

        whole = new BigInteger(number);
        return Math.Floor(number).Equals(number);
    }

    private static bool FitsFloat(DefaultValue value, string text, double number)
    {
        float converted = (float)number;
        if (float.IsInfinity(converted)) return false;

        return value.Kind switch
        {
            DefaultKind.Integer => new BigInteger(converted) == BigInteger.Parse(text, CultureInfo.InvariantCulture),
            // As a float, 0.1 is a slightly different number with the same digits.
            DefaultKind.Fraction => NumberFormatter.Format(converted) == text,
            _ => true,
        };
    }

    private static bool FitsDecimal(DefaultValue value, string text, double number)
    {
        if (Math.Abs(number) >= (double)LargestDecimal) return false;
        if (value.Kind != DefaultKind.Fraction || text.IndexOf('E') < 0) return true;

        // Small numbers only: more than 28 decimal places would be rounded, in the end to 0.
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            && double.Parse(exact.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Equals(number);
    }
}
