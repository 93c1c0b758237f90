using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc;

/// <summary>Says whether the portal has what is declared, as of the last look at it: asking costs no request.</summary>
internal sealed class BizprocHealthCheck(DeploymentStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (state, reason) = status.Current;
        return Task.FromResult(state switch
        {
            DeploymentState.InSync => HealthCheckResult.Healthy("in sync"),
            DeploymentState.Off => HealthCheckResult.Healthy("not looked at"),
            DeploymentState.Starting => HealthCheckResult.Degraded("starting: " + reason),
            DeploymentState.Drifted => HealthCheckResult.Degraded("drifted: " + reason),
            _ => new HealthCheckResult(context.Registration.FailureStatus, "failed: " + reason),
        });
    }
}
