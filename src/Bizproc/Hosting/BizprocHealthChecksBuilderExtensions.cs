using Bizproc;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Brings the portal's state into the application's health checks.</summary>
public static class BizprocHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that reports whether the portals have the declared actions: healthy (in sync), degraded (drifted, not looked at yet, an
    /// installation that is not finished, or calls that are refused because the application is installed nowhere), or unhealthy (failed). The
    /// check gives the reason and the remedy. It reads the outcome of the startup, and makes no request.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="name">Name of the check.</param>
    /// <param name="failureStatus">What a failure counts as; unhealthy if left out.</param>
    /// <param name="tags">Tags of the check.</param>
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
