using System.Globalization;

namespace Bizproc;

/// <summary>How a portal writes what its language and its place decide: dates (portal: 10.3).</summary>
public sealed class PortalFormats
{
    /// <summary>Takes culture and time zone.</summary>
    /// <param name="culture">
    /// Decides whether <c>05/01/2026</c> is in May or in January, and reads dates in writings of its own. Dates with dots, and such that begin
    /// with the year, are the same in all of them.
    /// </param>
    /// <param name="timeZone">The zone of the portal's server, in which its times are.</param>
    public PortalFormats(CultureInfo culture, TimeZoneInfo timeZone)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(timeZone);
        Culture = culture;
        TimeZone = timeZone;
        Dates = InGregorianCalendar(culture);
        IsMonthFirst = culture.DateTimeFormat.ShortDatePattern.AsSpan().TrimStart('\'') is ['M', ..];
    }

    /// <summary>Month before day where dates have slashes, and times in UTC.</summary>
    public static PortalFormats Default { get; } = new(CultureInfo.InvariantCulture, TimeZoneInfo.Utc);

    /// <summary>The culture.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The zone of the portal's server.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The culture's writings of dates, but in the calendar that PHP has, which knows no other.</summary>
    internal DateTimeFormatInfo Dates { get; }

    internal bool IsMonthFirst { get; }

    private static DateTimeFormatInfo InGregorianCalendar(CultureInfo culture)
    {
        if (culture.DateTimeFormat.Calendar is GregorianCalendar) return culture.DateTimeFormat;

        // Cultures with another calendar have this one beside it.
        var dates = (DateTimeFormatInfo)culture.DateTimeFormat.Clone();
        dates.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? dates.Calendar;
        return dates;
    }
}
