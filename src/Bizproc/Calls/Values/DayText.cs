namespace Bizproc;

/// <summary>Reads the day of a date in the writings that most portals have: <c>01.05.2026</c>, <c>05/01/2026</c>, <c>2026-05-01</c>.</summary>
internal static class DayText
{
    private const int DigitsOfYear = 4;

    /// <summary>Reads three numbers, of which the first or the last is a year of four digits.</summary>
    /// <param name="text">Where they are; what follows them is left.</param>
    /// <param name="formats">Decides about slashes.</param>
    /// <param name="day">The day; none where the calendar has no such day, as the 31st of February.</param>
    /// <returns>Whether there are such numbers.</returns>
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
            : separator == '/' && formats.IsMonthFirst ? Day(third, first, second)
            : Day(third, second, first);
        return true;
    }

    private static DateTime? Day(int year, int month, int day) =>
        year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateTime(year, month, day);
}
