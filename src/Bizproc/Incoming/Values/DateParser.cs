using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Bizproc.Incoming.Values;

/// <summary>A date or time in any format of a portal, or in ISO 8601 (portal: 10.3, 20.1).</summary>
/// <param name="Written">The date and time as written, without a zone.</param>
/// <param name="Offset">The offset from UTC, if the text has an ISO 8601 offset.</param>
/// <param name="Shift">The time by which the writer's clock is ahead of the server's: the suffix <c>[10800]</c> that some dates have.</param>
internal readonly record struct DateParser(DateTime Written, TimeSpan? Offset, TimeSpan Shift)
{
    private const int MostCharacters = 64;
    private static readonly TimeSpan MostShift = TimeSpan.FromDays(1);

    /// <summary>Reads a text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out DateParser date)
    {
        date = default;
        if (text.Length > MostCharacters) return false;

        text = WithoutShift(text, out var shift);
        DateCursor cursor = new(text);
        if (!DayParser.TryRead(ref cursor, formats, out var day)) return TryReadForeign(text, shift, formats, out date);
        if (day is not { } midnight) return false;

        // A culture may understand the rest of the text, but its reading of the day is not better.
        if (!ClockParser.TryReadRest(cursor, out var time, out var offset))
            return TryReadForeign(text, shift, formats, out date) && date.Written.Date == midnight;

        date = new DateParser(midnight + time, offset, shift);
        if (formats.Watch is { } watch) Note(watch, text, date);
        return true;
    }

    /// <summary>Gets the moment, if it is within the calendar in every zone.</summary>
    public bool TryGetMoment(PortalFormats formats, out DateTimeOffset moment)
    {
        moment = default;
        if (Written < DateTime.MinValue + 2 * MostShift || Written > DateTime.MaxValue - 2 * MostShift) return false;

        moment = Offset is { } offset ? new DateTimeOffset(Written, offset) : new DateTimeOffset(Written - Shift, formats.TimeZone.GetUtcOffset(Written - Shift));
        return true;
    }

    /// <summary>Writes a time with its offset as ISO 8601, with seconds. It can write every time.</summary>
    public static int Write(DateTime time, TimeSpan offset, Span<byte> target)
    {
        time.TryFormat(target, out int length, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        target[length++] = offset < TimeSpan.Zero ? (byte)'-' : (byte)'+';
        offset.TryFormat(target[length..], out int ofOffset, @"hh\:mm", CultureInfo.InvariantCulture);
        return length + ofOffset;
    }

    private static void Note(DateWatch watch, ReadOnlySpan<byte> text, DateParser date)
    {
        if (text.Contains((byte)'/') && text[^1] is (byte)'m' or (byte)'M') watch.SeeHalves();
        if (date.Offset is null && date.Shift == TimeSpan.Zero) watch.SeeTime(date.Written);
    }

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

    /// <summary>Reads dates of portals with uncommon formats: as the culture writes them, but in PHP's calendar.</summary>
    private static bool TryReadForeign(ReadOnlySpan<byte> text, TimeSpan shift, PortalFormats formats, out DateParser date)
    {
        date = default;
        if (!HasYear(text)) return false;
        if (!DateTime.TryParse(Encoding.UTF8.GetString(text), formats.Dates, DateTimeStyles.NoCurrentDateDefault, out var written)) return false;

        // The culture may have taken the month for the day.
        if (written.Day <= 12 && written.Day != written.Month) formats.Watch?.SeeAmbiguous();
        date = new DateParser(written, Offset: null, shift);
        return written.Year > 1 && written.Kind == DateTimeKind.Unspecified;
    }

    /// <summary>True if the text has four digits in a row. A culture would use the current year for a date without a year.</summary>
    private static bool HasYear(ReadOnlySpan<byte> text)
    {
        const int DigitsOfYear = 4;
        int digits = 0;
        foreach (byte c in text)
        {
            digits = char.IsAsciiDigit((char)c) ? digits + 1 : 0;
            if (digits == DigitsOfYear) return true;
        }

        return false;
    }
}
