using System.Globalization;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Rows;

/// <summary>Compares values of rows: numbers as numbers, times as times, everything else as texts whose case does not count.</summary>
internal static class RowOrder
{
    public static IComparer<PhpValue> Comparer { get; } = Comparer<PhpValue>.Create(Compare);

    public static int Compare(PhpValue left, PhpValue right)
    {
        var (a, b) = (left.ToText(), right.ToText());
        if (IsNumber(a, out decimal first) && IsNumber(b, out decimal second)) return first.CompareTo(second);
        if (IsTime(a, out var earlier) && IsTime(b, out var later)) return earlier.CompareTo(later);

        return string.Compare(a, b, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Sorts rows by several fields. Rows that are equal keep their order.</summary>
    public static IEnumerable<PhpArray> Sort(IEnumerable<PhpArray> rows, IEnumerable<(string Name, bool IsDescending)> order)
    {
        IOrderedEnumerable<PhpArray>? sorted = null;
        foreach (var (name, isDescending) in order)
        {
            sorted = (sorted, isDescending) switch
            {
                (null, false) => rows.OrderBy(row => row[name], Comparer),
                (null, true) => rows.OrderByDescending(row => row[name], Comparer),
                (_, false) => sorted.ThenBy(row => row[name], Comparer),
                (_, true) => sorted.ThenByDescending(row => row[name], Comparer),
            };
        }

        return sorted ?? rows;
    }

    private static bool IsNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static bool IsTime(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length >= 10 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }
}
