using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Rows;

/// <summary>A condition of a filter (portal: 2.9).</summary>
/// <param name="Name">The name of the field in a row.</param>
/// <param name="Operator">The operator that stands before the name in the filter, without <c>!</c>.</param>
/// <param name="IsNot">True if rows that do not fit are meant.</param>
/// <param name="Value">The value.</param>
internal sealed record RowCondition(string Name, string Operator, bool IsNot, PhpValue Value) : IRowTest
{
    // A longer one comes before its beginning.
    private static readonly string[] Operators = [">=", "<=", "=%", "%=", ">", "<", "@", "%", "="];

    /// <summary>Splits a key of a filter, such as <c>!%TITLE</c>.</summary>
    public static (string Operator, bool IsNot, string Name) Split(string key)
    {
        bool isNot = key.StartsWith('!');
        string rest = isNot ? key[1..] : key;
        string found = Operators.FirstOrDefault(each => rest.StartsWith(each, StringComparison.Ordinal)) ?? "";
        return (found, isNot, rest[found.Length..]);
    }

    public bool Fits(PhpArray row) => IsMatch(row[Name]) != IsNot;

    private bool IsMatch(PhpValue value) => Operator switch
    {
        ">=" => !value.IsNull && RowOrder.Compare(value, Value) >= 0,
        "<=" => !value.IsNull && RowOrder.Compare(value, Value) <= 0,
        ">" => !value.IsNull && RowOrder.Compare(value, Value) > 0,
        "<" => !value.IsNull && RowOrder.Compare(value, Value) < 0,
        "%" => value.ToText().Contains(Value.ToText(), StringComparison.OrdinalIgnoreCase),
        "=%" or "%=" => IsLike(value.ToText(), Value.ToText()),
        _ => IsEqual(value, Value),
    };

    /// <summary>True if a value is the wanted one, or one of the wanted list. A field with several values needs one that fits.</summary>
    private static bool IsEqual(PhpValue value, PhpValue wanted) => (value, wanted) switch
    {
        (_, PhpArray list) => list.Any(each => IsEqual(value, each.Value)),
        (PhpArray values, _) => values.Any(each => IsEqual(each.Value, wanted)) || (values.IsEmpty && wanted.ToText().Length == 0),
        _ => RowOrder.Compare(value, wanted) == 0,
    };

    /// <summary>Compares with a pattern in which <c>%</c> stands for any text. The time grows with the product of the lengths at worst.</summary>
    private static bool IsLike(string text, string pattern)
    {
        var (at, from) = (0, 0);
        var (star, mark) = (-1, 0);
        while (at < text.Length)
        {
            if (from < pattern.Length && pattern[from] == '%') (star, mark) = (from++, at);
            else if (from < pattern.Length && char.ToUpperInvariant(pattern[from]) == char.ToUpperInvariant(text[at])) (from, at) = (from + 1, at + 1);
            else if (star >= 0) (from, at) = (star + 1, ++mark);
            else return false;
        }

        return pattern.AsSpan(from).TrimStart('%').IsEmpty;
    }
}
