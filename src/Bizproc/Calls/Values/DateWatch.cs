namespace Bizproc;

/// <summary>
/// Notes what the dates of one call show about how its portal writes them. Only one call at a time is read with it.
/// </summary>
/// <param name="sent">When the portal made the call.</param>
internal sealed class DateWatch(DateTimeOffset sent)
{
    private static readonly TimeSpan MaxOffset = TimeSpan.FromHours(14);
    private static readonly TimeSpan OffsetStep = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    private bool _isDayFirst;
    private bool _isMonthFirst;
    private bool _hasHalves;

    /// <summary>When the portal made the call.</summary>
    public DateTimeOffset Sent => sent;

    /// <summary>Whether a date was read that could be another one in the other order.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>Whether a value was read or written that is another moment in another zone.</summary>
    public bool AsksZone { get; private set; }

    /// <summary>How far the portal's clock is ahead of UTC, if a time of the call is the moment at which it was made.</summary>
    public TimeSpan? ClockOffset { get; private set; }

    /// <summary>Whether dates of the call can only be read in different orders.</summary>
    public bool IsContradictory => _isDayFirst && _isMonthFirst;

    /// <summary>The order of dates that can only be read in one; none where there is none, or they contradict each other.</summary>
    public DateOrder? Proof => _isDayFirst == _isMonthFirst ? null : _isDayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;

    /// <summary>The same; without any, a clock of twelve hours says that the month is first, as it is where portals have such clocks.</summary>
    public DateOrder? Order => Proof ?? (_hasHalves && !IsContradictory ? DateOrder.MonthFirst : null);

    /// <summary>Notes a date that can only be read in one order.</summary>
    public void SeeOrder(DateOrder order)
    {
        if (order == DateOrder.DayFirst) _isDayFirst = true;
        else _isMonthFirst = true;
    }

    /// <summary>Notes a date that could be another one in the other order.</summary>
    public void SeeAmbiguous() => IsAmbiguous = true;

    /// <summary>Notes a clock of twelve hours beside a date with slashes.</summary>
    public void SeeHalves() => _hasHalves = true;

    /// <summary>Notes that the zone decided.</summary>
    public void AskZone() => AsksZone = true;

    /// <summary>
    /// Notes a time of the portal's clock. One with seconds, and within two seconds of a whole or half hour's offset from the time of the call, is
    /// taken for that time; others are about something else.
    /// </summary>
    public void SeeTime(DateTime written)
    {
        if (written.Second == 0 || sent.UtcDateTime.Year < 2000) return;

        var ahead = written - sent.UtcDateTime;
        var offset = Math.Round(ahead / OffsetStep) * OffsetStep;
        if (offset.Duration() <= MaxOffset && (ahead - offset).Duration() <= MaxDelay) ClockOffset = offset;
    }
}
