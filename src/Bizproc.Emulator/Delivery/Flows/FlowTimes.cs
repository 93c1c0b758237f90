using System.Globalization;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>Computes how long a step waits (portal: 24.3).</summary>
internal static class FlowTimes
{
    private const long LongestSeconds = 157_680_000;

    /// <summary>Gets the end of a wait, which has a length or a time.</summary>
    /// <exception cref="FlowException">The time is neither a number of seconds since 1970 nor a date.</exception>
    public static DateTimeOffset End(PhpValue length, PhpValue unit, PhpValue time, FlowValues values, PortalState state, DateTimeOffset now)
    {
        if (!length.IsEmpty)
        {
            long count = Math.Clamp(values.Evaluate(length).ToInteger(), 0, LongestSeconds);
            long seconds = Ascii.ToUpper(unit.ToText()) switch { "M" => 60, "H" => 3600, "D" => 86_400, _ => 1 };
            return now.AddSeconds(Math.Min(count * seconds, LongestSeconds));
        }

        if (time.IsEmpty) return now;

        var evaluated = values.Evaluate(time);
        string text = (evaluated is PhpArray list ? list.Select(static element => element.Value).FirstOrDefault(PhpNull.Value) : evaluated).ToText();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long moment) && moment is >= 0 and < 253_402_300_800) return DateTimeOffset.FromUnixTimeSeconds(moment);

        return new PortalDates(state.Settings.DateFormat).Read(text) is { } date
            ? new DateTimeOffset(date, TimeSpan.Zero)
            : throw new FlowException($"'{(text.Length > 100 ? text[..100] + "..." : text)}' is no time until which a step can wait");
    }
}
