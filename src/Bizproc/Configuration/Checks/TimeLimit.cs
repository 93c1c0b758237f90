using System.Globalization;

namespace Bizproc.Configuration.Checks;

/// <summary>
/// Checks times in options. A whole number in a configuration is a number of days, but the writer nearly always meant seconds. The check refuses a
/// time of a day or more, and the message shows the correct notation.
/// </summary>
internal static class TimeLimit
{
    private static readonly TimeSpan TooLong = TimeSpan.FromDays(1);

    /// <summary>Returns a message if the time is out of range; <see langword="null"/> if it is above 0 and below one day.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="value">The value of the option.</param>
    /// <param name="mayBeZero">True if 0 is allowed as well.</param>
    /// <param name="mayBeDays">True if a day or more is allowed as well.</param>
    public static string? FindFault(string name, TimeSpan value, bool mayBeZero = false, bool mayBeDays = false)
    {
        if (value < TimeSpan.Zero || (value == TimeSpan.Zero && !mayBeZero)) return $"{name} is {Write(value)}, but must be {(mayBeZero ? "0 or more" : "above 0")}";
        if (value < TooLong || mayBeDays) return null;

        return value.Ticks % TimeSpan.TicksPerDay == 0
            ? $"{name} is {Count(value.Days, "day")}, but must be below one day: a whole number is a number of days, so write {Write(TimeSpan.FromSeconds(value.Days))} for {Count(value.Days, "second")}"
            : $"{name} is {Write(value)}, but must be below one day";
    }

    private static string Count(int number, string unit) => $"{number.ToString(CultureInfo.InvariantCulture)} {unit}{(number == 1 ? "" : "s")}";

    private static string Write(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);
}
