using System.Globalization;

namespace Bizproc;

/// <summary>How calls of portals are taken, and worked on.</summary>
public sealed class CallOptions
{
    private CultureInfo? _culture;
    private string? _timeZone;

    /// <summary>How much a call may be; what is more is refused.</summary>
    public FormLimits Limits { get; set; } = new();

    /// <summary>
    /// The maximum time until the whole body of a call, an installation or a settings page has arrived. After that time the application closes the
    /// connection. Default: 10 seconds.
    /// </summary>
    public TimeSpan MaxBodyTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The culture that decides how the application reads dates with slashes (see <see cref="PortalFormats"/>). It counts for the portal of the
    /// options, and for portals of which nothing better is known; see <see cref="IPortalFormats"/>. Default: the invariant culture, in which the
    /// month is first.
    /// </summary>
    public CultureInfo Culture
    {
        get => _culture ?? CultureInfo.InvariantCulture;
        set => _culture = value;
    }

    /// <summary>
    /// The time zone of the portal's server, such as <c>Europe/Berlin</c>. The portal writes its times in this zone. It counts for the portal of the
    /// options, and for portals of which nothing better is known. Default: UTC.
    /// </summary>
    public string TimeZone
    {
        get => _timeZone ?? "UTC";
        set => _timeZone = value;
    }

    /// <summary>How many calls may wait for their turn; 1,000 if left out. What is more is refused with 503.</summary>
    public int Capacity { get; set; } = 1_000;

    /// <summary>How many calls are worked on at a time; 16 if left out.</summary>
    public int MaxConcurrency { get; set; } = 16;

    /// <summary>
    /// The maximum time for a handler, or less if the designer gave the step less. It must be above 0 and below one day. In a configuration
    /// <c>00:00:10</c> is 10 seconds; <c>10</c> would be 10 days, which is refused. Default: 10 minutes.
    /// </summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// True if a handler is called although a required property has no value. A text is then empty. Another property has its declared default, or
    /// otherwise the default value of its type. Default: false, the application ends such a step, and the step's log names the property.
    /// </summary>
    public bool AllowMissingRequired { get; set; }

    /// <summary>What becomes of a step whose handler throws, or takes too long.</summary>
    public HandlerFailure OnFailure { get; set; }

    /// <summary>True if <see cref="Culture"/> was set.</summary>
    internal bool IsCultureSet => _culture is not null;

    /// <summary>True if <see cref="TimeZone"/> was set.</summary>
    internal bool IsTimeZoneSet => _timeZone is not null;

    /// <summary>The formats of a portal of which nothing is known, from <see cref="Culture"/> and <see cref="TimeZone"/>.</summary>
    internal PortalFormats Formats => new(Culture, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)) { OrderSource = FormatSource.Default, ZoneSource = FormatSource.Default };
}
