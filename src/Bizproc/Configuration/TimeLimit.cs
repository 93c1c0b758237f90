using System.Globalization;

namespace Bizproc;

/// <summary>
/// Checks times in options. A whole number in a configuration counts days, so a time of days was nearly always meant in seconds. The check refuses
/// it, with the spelling that works.
/// </summary>
internal static class TimeLimit
{
    private static readonly TimeSpan TooLong = TimeSpan.FromDays(1);

    /// <summary>Finds the fault of a time; <see langword="null"/> if the time is above 0 and below one day.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="value">The value of the option.</param>
    /// <param name="mayBeZero">True if 0 is allowed as well.</param>
    public static string? FindFault(string name, TimeSpan value, bool mayBeZero = false)
    {
        if (value < TimeSpan.Zero || (value == TimeSpan.Zero && !mayBeZero)) return $"{name} is {Write(value)}, and must be {(mayBeZero ? "0 or more" : "above 0")}";
        if (value < TooLong) return null;

        return value.Ticks % TimeSpan.TicksPerDay == 0
            ? $"{name} is {Count(value.Days, "day")}, and must be below one day: a whole number counts days, so write {Write(TimeSpan.FromSeconds(value.Days))} for {Count(value.Days, "second")}"
            : $"{name} is {Write(value)}, and must be below one day";
    }

    private static string Count(int number, string unit) => $"{number.ToString(CultureInfo.InvariantCulture)} {unit}{(number == 1 ? "" : "s")}";

    private static string Write(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);
}
