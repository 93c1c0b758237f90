using System.Globalization;

namespace Bizproc;

/// <summary>How calls of portals are taken, and worked on.</summary>
public sealed class CallOptions
{
    /// <summary>How much a call may be; what is more is refused.</summary>
    public FormLimits Limits { get; set; } = new();

    /// <summary>Decides how dates with slashes are read; see <see cref="PortalFormats"/>.</summary>
    public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;

    /// <summary>The zone of the portal's server, in which its times are, such as <c>Europe/Berlin</c>; UTC if left out.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How many calls may wait for their turn; 1,000 if left out. What is more is refused with 503.</summary>
    public int Capacity { get; set; } = 1_000;

    /// <summary>How many calls are worked on at a time; 16 if left out.</summary>
    public int AtATime { get; set; } = 16;

    /// <summary>
    /// How long a handler may take, and less where the designer gave the step less. Above 0 and below one day: in a configuration <c>00:00:10</c>
    /// is ten seconds, and <c>10</c> would be ten days, which is refused. Default: ten minutes.
    /// </summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>What becomes of a step whose handler throws, or takes too long.</summary>
    public HandlerFailure OnFailure { get; set; }

    internal PortalFormats Formats => new(Culture, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
}
