using Bizproc.Configuration.Checks;

namespace Bizproc;

/// <summary>The limits and retries of requests to a portal.</summary>
public sealed record PortalLimits
{
    /// <summary>
    /// The maximum number of requests in a burst. At least 0, which switches pacing off. Default: 50, the portal's limit; the Enterprise plan allows
    /// 250.
    /// </summary>
    [OptionRange(0)]
    public int Burst { get; init; } = 50;

    /// <summary>
    /// The number of requests that may follow each second after a burst. Above 0. Default: 2, the portal's limit; the Enterprise plan allows 5.
    /// </summary>
    [OptionRange(0, double.MaxValue, MinimumIsExclusive = true, Allowed = "above 0")]
    public double PerSecond { get; init; } = 2;

    /// <summary>
    /// The maximum time of one request to the portal, or to the authorisation server, whose limit is 20 seconds if this one is longer. Above 0, below
    /// one day. Default: 100 seconds.
    /// </summary>
    /// <remarks>
    /// The portal itself ends a request after 60 seconds. If you provide an <see cref="HttpClient"/>, its own timeout applies as well, 100 seconds
    /// by default.
    /// </remarks>
    [OptionTime(MayBeInfinite = true)]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// The maximum number of attempts, including the first, for a call that hit a limit or got no answer and is safe to repeat. At least 1. Default:
    /// 6.
    /// </summary>
    [OptionRange(1)]
    public int MaxAttempts { get; init; } = 6;

    /// <summary>
    /// The maximum delay between two attempts, until a limit ends or until the time in the header <c>Retry-After</c>. A call that must wait longer
    /// fails. From 0, below one day. Default: 11 minutes, because the limit of operating time ends within 10 minutes.
    /// </summary>
    [OptionTime(MayBeZero = true)]
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(11);
}
