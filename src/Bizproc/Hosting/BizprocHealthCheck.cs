using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc;

/// <summary>Says whether the portal has what is declared, as of the last look at it: asking costs no request.</summary>
internal sealed class BizprocHealthCheck(DeploymentStatus status, FormatDoubts doubts) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (state, reason) = status.Current;
        var result = state switch
        {
            DeploymentState.InSync => HealthCheckResult.Healthy("in sync"),
            DeploymentState.Off => HealthCheckResult.Healthy("not looked at"),
            DeploymentState.Starting => HealthCheckResult.Degraded("starting: " + reason),
            DeploymentState.Drifted => HealthCheckResult.Degraded("drifted: " + reason),
            _ => new HealthCheckResult(context.Registration.FailureStatus, "failed: " + reason),
        };
        return Task.FromResult(WithDoubts(result));
    }

    /// <summary>Dates that may be other ones are no failure, and nothing that is in order.</summary>
    private HealthCheckResult WithDoubts(HealthCheckResult result)
    {
        if (doubts.Describe() is not { } doubt) return result;

        var worse = result.Status == HealthStatus.Healthy ? HealthStatus.Degraded : result.Status;
        return new HealthCheckResult(worse, $"{result.Description}; {doubt}");
    }
}
