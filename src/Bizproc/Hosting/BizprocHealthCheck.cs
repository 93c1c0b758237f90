using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Says whether the portals have what is declared, as of the last look at them, whether their calls are taken, and whether their dates are
/// known: asking costs no request.
/// </summary>
internal sealed class BizprocHealthCheck(
    DeploymentStatus status, FormatDoubts doubts, UnknownPortals unknown, StoredPortals portals, IOptions<BizprocOptions> options) : IHealthCheck
{
    private const string Remedy = "Have the application opened or installed again on the portal";
    private const string MemoryRemedy = Remedy + ", and register an IPortalStore: portals are kept in memory only, and each restart forgets them";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (state, reason) = status.Current;
        if (state is DeploymentState.Off or DeploymentState.Starting && await IsRefusingAsync(cancellationToken).ConfigureAwait(false))
        {
            string calls = unknown.Refused == 1 ? "1 call was" : $"{unknown.Refused.ToString(CultureInfo.InvariantCulture)} calls were";
            return HealthCheckResult.Degraded($"refusing calls: {calls} refused, as the application is installed on no portal. {(portals.AreInMemory ? MemoryRemedy : Remedy)}");
        }

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

    /// <summary>Dates that may be other ones are no failure, and nothing that is in order.</summary>
    private HealthCheckResult WithDoubts(HealthCheckResult result)
    {
        if (doubts.Describe() is not { } doubt) return result;

        var worse = result.Status == HealthStatus.Healthy ? HealthStatus.Degraded : result.Status;
        return new HealthCheckResult(worse, $"{result.Description}; {doubt}");
    }

    /// <summary>Only while no portal is known at all: with one that is, a refused call may as well be a forger's.</summary>
    private async ValueTask<bool> IsRefusingAsync(CancellationToken cancellationToken) =>
        unknown.Refused > 0 && options.Value.Portal is null && !await portals.AnyAsync(cancellationToken).ConfigureAwait(false);
}
