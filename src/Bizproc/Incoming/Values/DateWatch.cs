namespace Bizproc.Incoming.Values;

/// <summary>Collects facts about the portal's formats from the dates of one call. An instance is for one call and is not thread-safe.</summary>
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

    /// <summary>True if a date of the call would be another date in the other order.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>True if a value was read or written that would be another moment in another zone.</summary>
    public bool AsksZone { get; private set; }

    /// <summary>The time by which the portal's clock is ahead of UTC; known if a value of the call is the time of the call.</summary>
    public TimeSpan? ClockOffset { get; private set; }

    /// <summary>True if some dates of the call fit only one order, and others fit only the other order.</summary>
    public bool IsContradictory => _isDayFirst && _isMonthFirst;

    /// <summary>
    /// The order that is proved by dates which fit only one order; <see langword="null"/> if there are none, or if they contradict each other.
    /// </summary>
    public DateOrder? Proof => _isDayFirst == _isMonthFirst ? null : _isDayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;

    /// <summary>
    /// The order from <see cref="Proof"/>. Without a proof, a clock with twelve hours means that the month is first, because portals with such
    /// clocks write dates like that.
    /// </summary>
    public DateOrder? Order => Proof ?? (_hasHalves && !IsContradictory ? DateOrder.MonthFirst : null);

    /// <summary>Records a date that fits only one order.</summary>
    public void SeeOrder(DateOrder order)
    {
        if (order == DateOrder.DayFirst) _isDayFirst = true;
        else _isMonthFirst = true;
    }

    /// <summary>Records a date that would be another date in the other order.</summary>
    public void SeeAmbiguous() => IsAmbiguous = true;

    /// <summary>Records a clock with twelve hours beside a date with slashes.</summary>
    public void SeeHalves() => _hasHalves = true;

    /// <summary>Records that a value depends on the zone.</summary>
    public void AskZone() => AsksZone = true;

    /// <summary>Records a time of the portal's clock.</summary>
    /// <remarks>
    /// It counts as the time of the call if it has seconds, and if its distance from that time is a multiple of half an hour, with a tolerance of
    /// two seconds. Other times are not related to the call.
    /// </remarks>
    public void SeeTime(DateTime written)
    {
        if (written.Second == 0 || sent.UtcDateTime.Year < 2000) return;

        var ahead = written - sent.UtcDateTime;
        var offset = Math.Round(ahead / OffsetStep) * OffsetStep;
        if (offset.Duration() <= MaxOffset && (ahead - offset).Duration() <= MaxDelay) ClockOffset = offset;
    }
}
