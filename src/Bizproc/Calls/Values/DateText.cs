using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Bizproc;

/// <summary>A date or time as a portal writes it, in any of its formats, or as ISO 8601 (portal: 10.3, 20.1).</summary>
/// <param name="Written">What is written, without regard to zones.</param>
/// <param name="Offset">The offset from UTC that is written behind it, as ISO has it.</param>
/// <param name="Shift">How far the writer's clock is ahead of the server's: the suffix <c>[10800]</c> that some dates keep.</param>
internal readonly record struct DateText(DateTime Written, TimeSpan? Offset, TimeSpan Shift)
{
    private const int MostCharacters = 64;
    private static readonly TimeSpan MostOffset = TimeSpan.FromHours(14);
    private static readonly TimeSpan MostShift = TimeSpan.FromDays(1);

    /// <summary>Reads a text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out DateText date)
    {
        date = default;
        if (text.Length > MostCharacters) return false;

        var rest = WithoutShift(text, out var shift);
        if (!TryReadDay(ref rest, formats, out var day)) return TryReadForeign(text, formats, out date);

        var time = TimeSpan.Zero;
        TimeSpan? offset = null;
        if (rest is [(byte)' ' or (byte)'T', ..])
        {
            rest = rest[1..];
            if (!TryReadTime(ref rest, out time) || !TryReadOffset(ref rest, out offset)) return TryReadForeign(text, formats, out date);
        }

        date = new DateText(day + time, offset, shift);
        return rest.IsEmpty;
    }

    /// <summary>The moment, if the calendar has it.</summary>
    public bool TryGetMoment(PortalFormats formats, out DateTimeOffset moment)
    {
        moment = default;
        if (Written < DateTime.MinValue + MostShift || Written > DateTime.MaxValue - MostShift) return false;

        moment = Offset is { } offset ? new DateTimeOffset(Written, offset) : InZone(Written - Shift, formats);
        return true;
    }

    /// <summary>A time of the portal's clock as the moment that it is.</summary>
    public static DateTimeOffset InZone(DateTime time, PortalFormats formats) => new(time, formats.TimeZone.GetUtcOffset(time));

    private static ReadOnlySpan<byte> WithoutShift(ReadOnlySpan<byte> text, out TimeSpan shift)
    {
        shift = default;
        int bracket = text.LastIndexOf(" ["u8);
        if (bracket < 0 || text[^1] != ']') return text;

        var number = text[(bracket + 2)..^1];
        if (!Utf8Parser.TryParse(number, out int seconds, out int used) || used != number.Length || Math.Abs((long)seconds) > MostShift.TotalSeconds) return text;

        shift = TimeSpan.FromSeconds(seconds);
        return text[..bracket];
    }

    private static bool TryReadDay(ref ReadOnlySpan<byte> text, PortalFormats formats, out DateTime day)
    {
        day = default;
        if (!TryReadNumber(ref text, out int first, out int firstDigits) || text is not [(byte)'.' or (byte)'-' or (byte)'/', ..]) return false;

        byte separator = text[0];
        if (!TryTake(ref text, separator) || !TryReadNumber(ref text, out int second, out _)) return false;
        if (!TryTake(ref text, separator) || !TryReadNumber(ref text, out int third, out int thirdDigits)) return false;

        const int Year = 4;
        bool isYearFirst = firstDigits == Year;
        if (!isYearFirst && thirdDigits != Year) return false;

        bool isMonthFirst = separator == '/' && formats.IsMonthFirst;
        var (year, month, number) = isYearFirst ? (first, second, third) : isMonthFirst ? (third, first, second) : (third, second, first);
        if (year < 1 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month)) return false;

        day = new DateTime(year, month, number);
        return true;
    }

    private static bool TryReadTime(ref ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        int second = 0;
        if (!TryReadNumber(ref text, out int hour, out _) || !TryTake(ref text, (byte)':') || !TryReadNumber(ref text, out int minute, out _)) return false;
        if (TryTake(ref text, (byte)':') && !TryReadNumber(ref text, out second, out _)) return false;
        if (TryTake(ref text, (byte)'.') && !TryReadNumber(ref text, out _, out _)) return false;
        if (!TryReadHalf(ref text, ref hour) || hour > 23 || minute > 59 || second > 59) return false;

        time = new TimeSpan(hour, minute, second);
        return true;
    }

    /// <summary>The half of the day, where the clock has twelve hours.</summary>
    private static bool TryReadHalf(ref ReadOnlySpan<byte> text, ref int hour)
    {
        var half = text.TrimStart((byte)' ');
        bool isMorning = System.Text.Ascii.EqualsIgnoreCase(half, "am"u8);
        if (!isMorning && !System.Text.Ascii.EqualsIgnoreCase(half, "pm"u8)) return true;
        if (hour is < 1 or > 12) return false;

        hour = hour % 12 + (isMorning ? 0 : 12);
        text = default;
        return true;
    }

    private static bool TryReadOffset(ref ReadOnlySpan<byte> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty) return true;
        if (TryTake(ref text, (byte)'Z'))
        {
            offset = TimeSpan.Zero;
            return text.IsEmpty;
        }

        bool isBehind = text[0] == '-';
        if (!TryTake(ref text, isBehind ? (byte)'-' : (byte)'+') || !TryReadNumber(ref text, out int hours, out int digits)) return false;

        int minutes = 0;
        if (digits == 4) (hours, minutes) = (hours / 100, hours % 100);
        else if (TryTake(ref text, (byte)':') && !TryReadNumber(ref text, out minutes, out _)) return false;

        var ahead = new TimeSpan(hours, minutes, 0);
        offset = isBehind ? -ahead : ahead;
        return minutes < 60 && ahead <= MostOffset;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> text, byte expected)
    {
        if (text.IsEmpty || text[0] != expected) return false;

        text = text[1..];
        return true;
    }

    private static bool TryReadNumber(ref ReadOnlySpan<byte> text, out int number, out int digits)
    {
        const int MostDigits = 9;
        number = 0;
        for (digits = 0; digits < text.Length && digits < MostDigits && text[digits] is >= (byte)'0' and <= (byte)'9'; digits++)
            number = number * 10 + (text[digits] - '0');

        text = text[digits..];
        return digits > 0;
    }

    /// <summary>Dates of portals whose own writing is none of the common ones: as their culture has it.</summary>
    private static bool TryReadForeign(ReadOnlySpan<byte> text, PortalFormats formats, out DateText date)
    {
        // A time alone, or a day without its year, is no date, though a culture might complete it.
        const int FewestDigits = 6;
        int digits = 0;
        foreach (byte c in text) digits += c is >= (byte)'0' and <= (byte)'9' ? 1 : 0;

        bool isRead = DateTime.TryParse(Encoding.UTF8.GetString(text), formats.Culture, DateTimeStyles.NoCurrentDateDefault, out var written)
            && digits >= FewestDigits && written.Year > 1 && written.Kind == DateTimeKind.Unspecified;
        date = new DateText(written, Offset: null, TimeSpan.Zero);
        return isRead;
    }
}
