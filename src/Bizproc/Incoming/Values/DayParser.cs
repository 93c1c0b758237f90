namespace Bizproc.Incoming.Values;

/// <summary>Reads the day of a date in the most common formats: <c>01.05.2026</c>, <c>05/01/2026</c>, <c>2026-05-01</c>.</summary>
internal static class DayParser
{
    private const int DigitsOfYear = 4;
    private const int Months = 12;

    /// <summary>Reads three numbers, of which the first or the last is a year of four digits.</summary>
    /// <param name="text">The text; whatever follows the numbers is not read.</param>
    /// <param name="formats">Decides the order in dates with slashes if the numbers do not; a number over 12 is not a month.</param>
    /// <param name="day">The day; <see langword="null"/> if the calendar has no such day, for example the 31st of February.</param>
    /// <returns>True if the text has such numbers.</returns>
    public static bool TryRead(ref DateCursor text, PortalFormats formats, out DateTime? day)
    {
        day = null;
        if (!text.TryReadNumber(out int first, out int firstDigits) || text.Rest is not [(byte)'.' or (byte)'-' or (byte)'/', ..]) return false;

        byte separator = text.Rest[0];
        text.TryTake(separator);
        if (!text.TryReadNumber(out int second, out _) || !text.TryTake(separator)) return false;
        if (!text.TryReadNumber(out int third, out int thirdDigits)) return false;

        bool isYearFirst = firstDigits == DigitsOfYear;
        if (!isYearFirst && thirdDigits != DigitsOfYear) return false;

        day = isYearFirst ? Day(first, second, third)
            : separator == '/' ? DayWithSlashes(first, second, third, formats)
            : Day(third, second, first);
        return true;
    }

    private static DateTime? DayWithSlashes(int first, int second, int year, PortalFormats formats)
    {
        bool isDecided = first > Months != second > Months;
        var order = !isDecided ? formats.DateOrder : first > Months ? DateOrder.DayFirst : DateOrder.MonthFirst;
        var day = order == DateOrder.DayFirst ? Day(year, second, first) : Day(year, first, second);
        if (day is null || formats.Watch is not { } watch) return day;

        if (isDecided) watch.SeeOrder(order);
        else if (first != second) watch.SeeAmbiguous();
        return day;
    }

    private static DateTime? Day(int year, int month, int day) =>
        year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateTime(year, month, day);
}
