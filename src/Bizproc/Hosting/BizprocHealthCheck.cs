using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Reports whether the portals have the declared actions, as of the last look at them. It also reports whether the application takes their calls, and
/// whether their dates are known. The check makes no request.
/// </summary>
internal sealed class BizprocHealthCheck(
    DeploymentStatus status, FormatDoubts doubts, UnknownPortals unknown, StoredPortals portals, IOptions<BizprocOptions> options) : IHealthCheck
{
    private const string Remedy = "Have the application opened or installed again on the portal";
    private const string UnprovenRemedy =
        "Set BizprocOptions.MemberId and ApplicationToken, or give an action the AuthUserId of an administrator, and ClientId and ClientSecret: then its first call proves the portal";
    private const string MemoryRemedy = Remedy + ", and register an IPortalStore: portals are kept in memory only, and each restart forgets them";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (state, reason) = status.Current;
        if (state is DeploymentState.Off or DeploymentState.Starting && await IsRefusingAsync(cancellationToken).ConfigureAwait(false))
        {
            return HealthCheckResult.Degraded($"refusing calls: {Count(unknown.Refused)} refused, as the application is installed on no portal. {(portals.AreInMemory ? MemoryRemedy : Remedy)}");
        }

        if (state != DeploymentState.Failed && await IsUnprovenAsync(cancellationToken).ConfigureAwait(false))
            return HealthCheckResult.Degraded($"refusing calls: {Count(unknown.Unproven)} refused, as nothing is known by which the portal of the options could show that they are its own. {UnprovenRemedy}");

        return WithDoubts(state switch
        {
            DeploymentState.InSync => HealthCheckResult.Healthy("in sync"),
            DeploymentState.Off => HealthCheckResult.Healthy("not looked at"),
            DeploymentState.Starting => HealthCheckResult.Degraded("starting: " + reason),
            DeploymentState.Unfinished => HealthCheckResult.Degraded("installation not finished: " + reason),
            DeploymentState.Drifted => HealthCheckResult.Degraded("drifted: " + reason),
            _ => new HealthCheckResult(context.Registration.FailureStatus, "failed: " + reason),
        });
    }

    private static string Count(long calls) => calls == 1 ? "1 call was" : $"{calls.ToString(CultureInfo.InvariantCulture)} calls were";

    /// <summary>Adds the doubts about dates to a result. A doubt is not a failure, but a result with one is not healthy.</summary>
    private HealthCheckResult WithDoubts(HealthCheckResult result)
    {
        if (doubts.Describe() is not { } doubt) return result;

        var worse = result.Status == HealthStatus.Healthy ? HealthStatus.Degraded : result.Status;
        return new HealthCheckResult(worse, $"{result.Description}; {doubt}");
    }

    /// <summary>
    /// True if calls were refused while the application token of the configured portal is not known. After that a refused call is a forger's.
    /// </summary>
    private async ValueTask<bool> IsUnprovenAsync(CancellationToken cancellationToken) =>
        unknown.Unproven > 0
        && options.Value is { Portal: not null, ApplicationToken: null or "" }
        && !await portals.AnyAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>True if calls were refused while no portal is known at all. If a portal is known, a refused call may as well be a forger's.</summary>
    private async ValueTask<bool> IsRefusingAsync(CancellationToken cancellationToken) =>
        unknown.Refused > 0 && options.Value.Portal is null && !await portals.AnyAsync(cancellationToken).ConfigureAwait(false);
}
