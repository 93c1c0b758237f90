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
}
