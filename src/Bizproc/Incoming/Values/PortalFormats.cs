using System.Globalization;
using Bizproc.Incoming.Values;

namespace Bizproc;

/// <summary>The formats in which a portal writes dates.</summary>
public sealed class PortalFormats
{
    /// <summary>Creates formats from a culture and a time zone. The culture decides the order of day and month.</summary>
    /// <param name="culture">
    /// Decides if <c>05/01/2026</c> is in May or in January, and reads dates in the culture's own formats. Dates with dots and dates that begin
    /// with the year are the same in all cultures.
    /// </param>
    /// <param name="timeZone">The time zone of the portal's server, in which it writes times.</param>
    public PortalFormats(CultureInfo culture, TimeZoneInfo timeZone)
        : this(culture, timeZone, FindOrder(culture))
    {
    }

    /// <summary>Creates formats from a culture, a time zone, and an order of day and month that may differ from that of the culture.</summary>
    /// <param name="culture">Reads dates in the culture's own formats.</param>
    /// <param name="timeZone">The time zone of the portal's server, in which it writes times.</param>
    /// <param name="dateOrder">Decides if <c>05/01/2026</c> is in May or in January.</param>
    public PortalFormats(CultureInfo culture, TimeZoneInfo timeZone, DateOrder dateOrder)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(timeZone);
        Culture = culture;
        TimeZone = timeZone;
        DateOrder = dateOrder;
        Dates = InGregorianCalendar(culture);
    }

    private PortalFormats(PortalFormats other)
    {
        Culture = other.Culture;
        TimeZone = other.TimeZone;
        DateOrder = other.DateOrder;
        Dates = other.Dates;
        OrderSource = other.OrderSource;
        ZoneSource = other.ZoneSource;
        Watch = other.Watch;
    }

    /// <summary>The default formats: the month is first in dates with slashes, and times are UTC.</summary>
    public static PortalFormats Default { get; } = new(CultureInfo.InvariantCulture, TimeZoneInfo.Utc);

    /// <summary>The culture.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The time zone of the portal's server.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The order of day and month in a date with slashes that is valid in both orders.</summary>
    public DateOrder DateOrder { get; private init; }

    /// <summary>The culture's date formats, in the Gregorian calendar, the only one that PHP has.</summary>
    internal DateTimeFormatInfo Dates { get; }

    /// <summary>The source of the order.</summary>
    internal FormatSource OrderSource { get; init; } = FormatSource.Given;

    /// <summary>The source of the time zone.</summary>
    internal FormatSource ZoneSource { get; init; } = FormatSource.Given;

    /// <summary>Collects facts from the dates of one call; <see langword="null"/> outside a call.</summary>
    internal DateWatch? Watch { get; private init; }

    /// <summary>Gets the order of a culture's short dates.</summary>
    internal static DateOrder FindOrder(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.DateTimeFormat.ShortDatePattern.AsSpan().TrimStart('\'') is ['M', ..] ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    /// <summary>Copies the formats for one call.</summary>
    internal PortalFormats WatchedBy(DateWatch? watch) => new(this) { Watch = watch };

    /// <summary>
    /// Copies the formats with the order that other dates of the same call prove; <see langword="null"/> if the order was already known or is the
    /// same.
    /// </summary>
    internal PortalFormats? Corrected() =>
        OrderSource == FormatSource.Default && Watch is { IsAmbiguous: true, Order: { } order } && order != DateOrder ? new(this) { DateOrder = order } : null;

    private static DateTimeFormatInfo InGregorianCalendar(CultureInfo culture)
    {
        if (culture.DateTimeFormat.Calendar is GregorianCalendar) return culture.DateTimeFormat;

        // A culture with another default calendar has the Gregorian one as an option.
        var dates = (DateTimeFormatInfo)culture.DateTimeFormat.Clone();
        dates.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? dates.Calendar;
        return dates;
    }
}
