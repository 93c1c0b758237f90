namespace Bizproc;

/// <summary>
/// Collects the facts about the portal's formats that the dates of one call show. An instance serves one call only, and one thread at a time.
/// </summary>
/// <param name="sent">The time at which the portal made the call.</param>
internal sealed class DateWatch(DateTimeOffset sent)
{
    private static readonly TimeSpan MaxOffset = TimeSpan.FromHours(14);
    private static readonly TimeSpan OffsetStep = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    private bool _isDayFirst;
    private bool _isMonthFirst;
    private bool _hasHalves;

    /// <summary>The time at which the portal made the call.</summary>
    public DateTimeOffset Sent => sent;

    /// <summary>True if the call has a date that is another date in the other order.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>True if a value was read or written that is another moment in another zone.</summary>
    public bool AsksZone { get; private set; }

    /// <summary>The time by which the portal's clock is ahead of UTC, if the call has the time at which it was made as a value.</summary>
    public TimeSpan? ClockOffset { get; private set; }

    /// <summary>True if some dates of the call fit only one order, and others only the other.</summary>
    public bool IsContradictory => _isDayFirst && _isMonthFirst;

    /// <summary>The order that the dates which fit only one order show; <see langword="null"/> if there is none or they contradict each other.</summary>
    public DateOrder? Proof => _isDayFirst == _isMonthFirst ? null : _isDayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;

    /// <summary>
    /// The order that <see cref="Proof"/> shows. Without proof, a clock of twelve hours means that the month is first, because portals with such
    /// clocks write dates so.
    /// </summary>
    public DateOrder? Order => Proof ?? (_hasHalves && !IsContradictory ? DateOrder.MonthFirst : null);

    /// <summary>Notes a date that fits only one order.</summary>
    public void SeeOrder(DateOrder order)
    {
        if (order == DateOrder.DayFirst) _isDayFirst = true;
        else _isMonthFirst = true;
    }

    /// <summary>Notes a date that is another date in the other order.</summary>
    public void SeeAmbiguous() => IsAmbiguous = true;

    /// <summary>Notes a clock of twelve hours next to a date with slashes.</summary>
    public void SeeHalves() => _hasHalves = true;

    /// <summary>Notes that a value depends on the zone.</summary>
    public void AskZone() => AsksZone = true;

    /// <summary>
    /// Notes a time of the portal's clock. It counts as the time of the call if it has seconds, and its distance from that time is a whole or
    /// half hour, give or take two seconds. Other times have nothing to do with the call.
    /// </summary>
    public void SeeTime(DateTime written)
    {
        if (written.Second == 0 || sent.UtcDateTime.Year < 2000) return;

        var ahead = written - sent.UtcDateTime;
        var offset = Math.Round(ahead / OffsetStep) * OffsetStep;
        if (offset.Duration() <= MaxOffset && (ahead - offset).Duration() <= MaxDelay) ClockOffset = offset;
    }
}
