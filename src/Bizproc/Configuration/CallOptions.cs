using System.Globalization;
using Bizproc.Configuration.Checks;
using Bizproc.Incoming.Values;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>The options for receiving and handling calls of portals.</summary>
public sealed class CallOptions
{
    private CultureInfo? _culture;
    private string? _timeZone;

    /// <summary>The size limits of a call. The application refuses a larger call.</summary>
    [ValidateObjectMembers]
    public FormLimits Limits { get; set; } = new();

    /// <summary>
    /// The maximum time until the whole body of a call, an installation or a settings page has arrived. After this time the application closes the
    /// connection. Above 0, at most one hour. Default: 10 seconds.
    /// </summary>
    [OptionTime(MaxHours = 1)]
    public TimeSpan MaxBodyTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The culture that decides the order of day and month in dates with slashes; see <see cref="PortalFormats"/>. Default: the invariant culture,
    /// in which the month is first.
    /// </summary>
    /// <remarks>
    /// It applies to <see cref="BizprocOptions.Portal"/>, and to other portals if the library knows nothing better; see
    /// <see cref="IPortalFormats"/>.
    /// </remarks>
    public CultureInfo Culture
    {
        get => _culture ?? CultureInfo.InvariantCulture;
        set => _culture = value;
    }

    /// <summary>
    /// The time zone of the portal's server, such as <c>Europe/Berlin</c>. The portal writes its times in this zone. Default: UTC.
    /// </summary>
    /// <remarks>
    /// It applies to <see cref="BizprocOptions.Portal"/>, and to other portals if the library knows nothing better; see
    /// <see cref="IPortalFormats"/>.
    /// </remarks>
    public string TimeZone
    {
        get => _timeZone ?? "UTC";
        set => _timeZone = value;
    }

    /// <summary>The maximum number of waiting calls. The application refuses further calls with status 503. At least 1. Default: 1,000.</summary>
    /// <remarks>One portal of several may take at most four fifths of the places, so that a burst of one portal does not shut out the others.</remarks>
    [OptionRange(1)]
    public int Capacity { get; set; } = 1_000;

    /// <summary>
    /// The maximum size of all calls and answers in memory, in bytes. The application refuses further calls with status 503. At least 1. Default: 64
    /// MiB.
    /// </summary>
    /// <remarks>One portal of several may take at most four fifths of it, as with <see cref="Capacity"/>.</remarks>
    [OptionRange(1)]
    public int MaxBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The maximum number of calls that are handled at the same time. A handler that continues after its time counts until it ends. At least 1.
    /// Default: 16.
    /// </summary>
    [OptionRange(1)]
    public int MaxConcurrency { get; set; } = 16;

    /// <summary>
    /// The maximum number of calls of one portal that are handled at the same time. At least 1. Default: half of <see cref="MaxConcurrency"/>; all of
    /// it if only the portal of the options can call, because <see cref="BizprocOptions.ClientId"/> is not set.
    /// </summary>
    [OptionRange(1)]
    public int? MaxPerPortal { get; set; }

    /// <summary>
    /// The maximum time for a handler. The time is shorter if the designer gave the step less time. Above 0, below one day. Default: 10 minutes.
    /// </summary>
    /// <remarks>In a configuration <c>00:00:10</c> is 10 seconds. <c>10</c> would be 10 days, so the application refuses it.</remarks>
    [OptionTime]
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// True if the application calls the handler although a required property has no value. Default: false, the application ends the step, and the
    /// log of the workflow names the property.
    /// </summary>
    /// <remarks>
    /// If true, a missing text is empty. Any other missing property has its declared default, or otherwise the default value of its type.
    /// </remarks>
    public bool AllowMissingRequired { get; set; }

    /// <summary>Decides what happens to a step whose handler throws or exceeds its time. Default: <see cref="HandlerFailure.EndStep"/>.</summary>
    [OptionChoice]
    public HandlerFailure OnFailure { get; set; }

    /// <summary>
    /// The attempts of a handler that asks for another one, by a <see cref="RetryStepException"/> or by <see cref="HandlerFailure.TryAgain"/>.
    /// <see cref="RetryOptions.FirstDelay"/> is 5 seconds by default.
    /// </summary>
    [ValidateObjectMembers]
    public RetryOptions Retry { get; set; } = new();

    /// <summary>
    /// The attempts to send an answer to a portal that cannot be reached. The handler does not run again. <see cref="RetryOptions.FirstDelay"/> is 1
    /// second by default.
    /// </summary>
    [ValidateObjectMembers]
    public RetryOptions AnswerRetry { get; set; } = new() { FirstDelay = TimeSpan.FromSeconds(1) };

    /// <summary>True if <see cref="Culture"/> was set.</summary>
    internal bool IsCultureSet => _culture is not null;

    /// <summary>True if <see cref="TimeZone"/> was set.</summary>
    internal bool IsTimeZoneSet => _timeZone is not null;

    /// <summary>The formats from <see cref="Culture"/> and <see cref="TimeZone"/>, for a portal whose own formats are unknown.</summary>
    internal PortalFormats Formats => new(Culture, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)) { OrderSource = FormatSource.Default, ZoneSource = FormatSource.Default };
}
