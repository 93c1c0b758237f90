using Bizproc.Configuration.Checks;

namespace Bizproc;

/// <summary>The options for deploying actions to portals when the host starts.</summary>
public sealed class StartupOptions
{
    /// <summary>Decides what the application does at startup. Default: <see cref="StartupMode.Deploy"/>.</summary>
    public StartupMode Mode { get; set; }

    /// <summary>
    /// True if the host stops with exit code 1 if the deployment to <see cref="BizprocOptions.Portal"/> fails. Default: false, the host continues
    /// and its health check reports the failure.
    /// </summary>
    /// <remarks>A failure on a portal that installed the application never stops the host.</remarks>
    public bool StopHostOnFailure { get; set; }

    /// <summary>
    /// The delay before the second try for a portal that could not be reached. Each further try doubles the delay. From 0, below one day. Default:
    /// 5 seconds.
    /// </summary>
    [OptionTime(MayBeZero = true)]
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum delay between two tries. From 0, below one day. Default: 5 minutes.</summary>
    [OptionTime(MayBeZero = true)]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The maximum time in which a portal must list its actions at the first try. Above 0, below one day. Default: 10 seconds.</summary>
    /// <remarks>
    /// Each further try doubles the time, up to 100 seconds. Between two tries of a portal the other portals have their turn. The limit does not
    /// apply to a portal that stops the host on failure (<see cref="StopHostOnFailure"/>).
    /// </remarks>
    [OptionTime]
    public TimeSpan LookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The maximum number of portals to which the application deploys at the same time. Portals that wait for another try do not count. At
    /// least 1. Default: 32.
    /// </summary>
    [OptionRange(1)]
    public int MaxConcurrency { get; set; } = 32;

    /// <summary>
    /// True if all installed portals are asked at each start, also those that are in line with this release already or have a newer version of the
    /// application. False if portals in line are never asked. Default: <see langword="null"/>, portals in line are asked only if the application
    /// has an <see cref="IActionSelector"/> or an <see cref="IPortalValues"/>, whose results may change without a release.
    /// </summary>
    /// <remarks>
    /// Set it to true for one start after actions were changed by hand on portals, or to return to an older version of the application.
    /// </remarks>
    public bool? LooksAgain { get; set; }
}
