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
    /// The longest time in which the whole body of a call, an installation or a settings page has to arrive; after that its connection is
    /// closed. Default: 10 seconds.
    /// </summary>
    public TimeSpan MaxBodyTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Decides how dates with slashes are read (see <see cref="PortalFormats"/>) of the portal of the options, and of portals of which nothing
    /// better is known; see <see cref="IPortalFormats"/>. Default: the invariant culture, the month is first.
    /// </summary>
    public CultureInfo Culture
    {
        get => _culture ?? CultureInfo.InvariantCulture;
        set => _culture = value;
    }

    /// <summary>
    /// The zone of the portal's server, in which its times are, such as <c>Europe/Berlin</c>: of the portal of the options, and of portals of
    /// which nothing better is known. Default: UTC.
    /// </summary>
    public string TimeZone
    {
        get => _timeZone ?? "UTC";
        set => _timeZone = value;
    }

    /// <summary>How many calls may wait for their turn; 1,000 if left out. What is more is refused with 503.</summary>
    public int Capacity { get; set; } = 1_000;

    /// <summary>How many calls are worked on at a time; 16 if left out.</summary>
    public int AtATime { get; set; } = 16;

    /// <summary>
    /// How long a handler may take, and less where the designer gave the step less. Above 0 and below one day: in a configuration <c>00:00:10</c>
    /// is ten seconds, and <c>10</c> would be ten days, which is refused. Default: ten minutes.
    /// </summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether a handler is called although a required property has no value: for texts an empty one, for other types the declared default or
    /// what the type begins with. Default: false, such a step ends, and its log names the property.
    /// </summary>
    public bool AllowMissingRequired { get; set; }

    /// <summary>What becomes of a step whose handler throws, or takes too long.</summary>
    public HandlerFailure OnFailure { get; set; }

    /// <summary>Whether somebody said how dates are read.</summary>
    internal bool IsCultureSet => _culture is not null;

    /// <summary>Whether somebody said where the portal is.</summary>
    internal bool IsTimeZoneSet => _timeZone is not null;

    /// <summary>Both, as of a portal of which nothing is known.</summary>
    internal PortalFormats Formats => new(Culture, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)) { OrderSource = FormatSource.Default, ZoneSource = FormatSource.Default };
}
