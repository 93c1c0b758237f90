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
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between tries.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a portal may take to say what it has, at the first try; twice as long at each that follows, up to 100 seconds. It is asked once
    /// each time, and tried again after all others have had their turn; unless the host is to stop if it fails. Default: 10 seconds.
    /// </summary>
    public TimeSpan LookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many portals are worked on at a time; those that wait for another try do not count. Default: 32.</summary>
    public int MaxConcurrency { get; set; } = 32;
}
