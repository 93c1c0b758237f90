using Bizproc.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the state of the portals to the health checks of the application.</summary>
public static class BizprocHealthChecksBuilderExtensions
{
    /// <summary>Adds a check that reports whether the portals have the declared actions.</summary>
    /// <remarks>
    /// The states are: healthy (in sync); degraded (drifted, not checked yet, an unfinished installation, or calls that are refused because the
    /// application is not installed on any portal); unhealthy (failed). The check gives the reason and the fix. It reports the outcome of the
    /// startup and makes no request.
    /// </remarks>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status for a failure. Default: unhealthy.</param>
    /// <param name="tags">The tags of the check.</param>
    public static IHealthChecksBuilder AddBizproc(
        this IHealthChecksBuilder builder, string name = "bizproc", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            static provider => ActivatorUtilities.CreateInstance<BizprocHealthCheck>(provider),
            failureStatus,
            tags));
    }
}
