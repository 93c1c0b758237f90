using System.Collections.Immutable;
using System.Globalization;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Turns the constant of a default into the text that the portal stores (portal: 4.4).</summary>
internal static class DefaultParser
{
    /// <summary>The default, or <see langword="null"/> for none: no value, <c>""</c>, an empty array.</summary>
    public static DefaultModel? Parse(TypedConstant? constant)
    {
        if (constant is not { } value) return null;
        if (value.Kind != TypedConstantKind.Array) return TextOf(value) is { Length: > 0 } text ? new(false, ImmutableArray.Create(text)) : null;

        ImmutableArray<string> texts = [.. value.Values.Select(TextOf).OfType<string>().Where(static text => text.Length > 0)];
        return texts.IsEmpty ? null : new(true, texts);
    }

    private static string? TextOf(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Enum && EnumMembers.Find(constant) is { } member) return OptionParser.KeyOf(member);
        if (constant.Kind is not (TypedConstantKind.Primitive or TypedConstantKind.Enum)) return null;

        return constant.Value switch
        {
            string text => text,
            bool flag => flag ? "Y" : "N",
            double number => Plain(number, Shortest(number, mostDigits: 17)),
            float number => Plain(number, Shortest(number, mostDigits: 9)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            char character => character.ToString(),
            _ => null,
        };
    }

    /// <summary>A million is no <c>1E+06</c> to whoever reads it in the designer. Seventeen digits from here on fit a decimal.</summary>
    private static string Plain(double number, string text)
    {
        bool isPlain = Math.Abs(number) is >= 1e-10 and < 1e21;
        return isPlain ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : text;
    }

    /// <summary>
    /// The shortest digits that give the number back. The "R" of the two runtimes that host the compiler differs, and bytes must not.
    /// </summary>
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
