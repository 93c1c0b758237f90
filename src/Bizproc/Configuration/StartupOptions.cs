namespace Bizproc;

/// <summary>How a host brings its portals in line when it starts.</summary>
public sealed class StartupOptions
{
    /// <summary>What is done.</summary>
    public StartupMode Mode { get; set; }

    /// <summary>
    /// Whether the host stops, with exit code 1, if its configured portal cannot be brought in line. Otherwise it goes on, and its health check
    /// says so; as it always does for the portals on which the application is installed.
    /// </summary>
    public bool StopHostOnFailure { get; set; }

    /// <summary>How long to wait before a portal that could not be reached is tried again; doubled with every try.</summary>
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between tries.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The maximum time for a portal to say which actions it has, at the first try. The time doubles with each further try, up to 100 seconds. Each
    /// try asks the portal once, and the other portals have their turn before the next try. The limit does not count for a portal that stops the host
    /// on failure (<see cref="StopHostOnFailure"/>). Default: 10 seconds.
    /// </summary>
    public TimeSpan LookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The maximum number of portals that are worked on at a time. Portals that wait for another try do not count. Default: 32.</summary>
    public int MaxConcurrency { get; set; } = 32;
}
