namespace Bizproc;

/// <summary>How a client keeps to a portal's limits, and how patient it is (portal: 2.8).</summary>
public sealed record PortalLimits
{
    /// <summary>How many calls may go out at once; 50 if left out, 250 in the Enterprise plan. 0 switches the pacing off.</summary>
    public int Burst { get; init; } = 50;

    /// <summary>How many more may follow each second; 2 if left out, 5 in the Enterprise plan.</summary>
    public double PerSecond { get; init; } = 2;

    /// <summary>
    /// How long one request may take, to the portal or to the authorisation server; the portal itself gives up after 60 seconds. An
    /// <see cref="HttpClient"/> of your own has a limit of its own besides, which is 100 seconds.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a call that was refused for a limit, or that was lost and is safe to repeat, is made at most.</summary>
    public int MaxAttempts { get; init; } = 6;

    /// <summary>
    /// The longest wait for a limit to pass, or until the time at which the portal wants to be asked again (<c>Retry-After</c>). A call that would
    /// have to wait longer fails. The limit of a method's time passes within 10 minutes. Default: 11 minutes.
    /// </summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(11);
}
