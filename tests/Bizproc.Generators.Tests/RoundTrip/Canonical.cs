using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>Writes values of a loaded class as text, to compare and show them: its enums are types that the tests do not know.</summary>
internal static class Canonical
{
    /// <param name="value">The value.</param>
    /// <param name="isSet">True if neither the order nor repetitions of its values count.</param>
    public static string Of(object? value, bool isSet = false) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        Enum member => Of(new Member(Convert.ToInt64(member, CultureInfo.InvariantCulture))),
        decimal number => "decimal " + number.ToString("0.############################", CultureInfo.InvariantCulture),
        double number => "double " + number.ToString("R", CultureInfo.InvariantCulture),
        float number => "float " + number.ToString("R", CultureInfo.InvariantCulture),
        DateTime or DateTimeOffset or DateOnly => $"{value.GetType().Name} {((IFormattable)value).ToString("O", CultureInfo.InvariantCulture)}",
        IEnumerable values => Of(values.Cast<object?>().Select(static each => Of(each)), isSet),
        IFormattable number => $"{value.GetType().Name} {number.ToString(format: null, CultureInfo.InvariantCulture)}",
        _ => value.ToString()!,
    };

    private static string Of(IEnumerable<string> values, bool isSet) =>
        $"[{string.Join(", ", isSet ? values.Distinct().Order(StringComparer.Ordinal) : values)}]";
}
