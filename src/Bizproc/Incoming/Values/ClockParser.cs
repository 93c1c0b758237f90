namespace Bizproc.Incoming.Values;

/// <summary>Reads the part of a date after its day: nothing, a time, or a time with an ISO 8601 offset from UTC.</summary>
internal static class ClockParser
{
    private static readonly TimeSpan MostOffset = TimeSpan.FromHours(14);

    /// <summary>Reads the rest of a text to its end.</summary>
    /// <param name="text">The rest.</param>
    /// <param name="time">The time of day; midnight if the text has none.</param>
    /// <param name="offset">The offset; <see langword="null"/> if the text has none.</param>
    /// <returns>True if the text contains nothing else.</returns>
    public static bool TryReadRest(DateCursor text, out TimeSpan time, out TimeSpan? offset)
    {
        time = default;
        offset = null;
        if (text.Rest.IsEmpty) return true;
        if (!text.TryTake((byte)' ') && !text.TryTake((byte)'T')) return false;

        return TryReadTime(ref text, out time) && (text.Rest.IsEmpty || TryReadOffset(ref text, out offset)) && text.Rest.IsEmpty;
    }

    private static bool TryReadTime(ref DateCursor text, out TimeSpan time)
    {
        time = default;
        int second = 0;
        if (!text.TryReadNumber(out int hour, out _) || !text.TryTake((byte)':') || !text.TryReadNumber(out int minute, out _)) return false;
        if (text.TryTake((byte)':') && !text.TryReadNumber(out second, out _)) return false;
        if (text.TryTake((byte)'.') && !text.TryReadNumber(out _, out _)) return false;
        if (!TryReadHalf(ref text, ref hour) || hour > 23 || minute > 59 || second > 59) return false;

        time = new TimeSpan(hour, minute, second);
        return true;
    }

    /// <summary>Reads the half of the day, for a clock with twelve hours.</summary>
    private static bool TryReadHalf(ref DateCursor text, ref int hour)
    {
        bool isMorning = text.TryTakeLast(" am"u8) || text.TryTakeLast("am"u8);
        if (!isMorning && !text.TryTakeLast(" pm"u8) && !text.TryTakeLast("pm"u8)) return true;
        if (hour is < 1 or > 12) return false;

        hour = hour % 12 + (isMorning ? 0 : 12);
        return true;
    }

    private static bool TryReadOffset(ref DateCursor text, out TimeSpan? offset)
    {
        offset = TimeSpan.Zero;
        if (text.TryTake((byte)'Z')) return true;

        bool isBehind = text.TryTake((byte)'-');
        if ((!isBehind && !text.TryTake((byte)'+')) || !text.TryReadNumber(out int hours, out int digits)) return false;

        int minutes = 0;
        if (digits == 4) (hours, minutes) = (hours / 100, hours % 100);
        else if (text.TryTake((byte)':') && !text.TryReadNumber(out minutes, out _)) return false;
        if (hours > MostOffset.Hours || minutes > 59) return false;

        var ahead = new TimeSpan(hours, minutes, 0);
        offset = isBehind ? -ahead : ahead;
        return ahead <= MostOffset;
    }
}
