namespace Bizproc;

/// <summary>What came of bringing the portal in line: told by the startup, asked by the health check.</summary>
internal sealed class DeploymentStatus
{
    private volatile Snapshot _current = new(DeploymentState.Starting, "the portal was not looked at yet");

    public Snapshot Current => _current;

    public void Set(DeploymentState state, string reason) => _current = new Snapshot(state, reason);

    /// <summary>Takes a report.</summary>
    public void Take(DeploymentReport report, OrphanPolicy orphans)
    {
        bool hasOrphans = orphans == OrphanPolicy.Report && report.Actions.Any(static action => action.Outcome == DeploymentOutcome.Orphan);
        var state = !report.IsComplete ? DeploymentState.Failed : hasOrphans || !report.IsInstalled ? DeploymentState.Drifted : DeploymentState.InSync;
        Set(state, state == DeploymentState.InSync ? "in sync" : report.ToString());
    }

    /// <summary>Takes a plan that is not applied.</summary>
    public void Take(DeploymentPlan plan)
    {
        bool isImpossible = plan.Actions.Any(static action => action.Change == PlannedChange.Impossible);
        var state = isImpossible ? DeploymentState.Failed : plan.IsUpToDate && plan.IsInstalled ? DeploymentState.InSync : DeploymentState.Drifted;
        Set(state, state == DeploymentState.InSync ? "in sync" : plan.ToString());
    }

    /// <param name="State">How the portal stands.</param>
    /// <param name="Reason">Why, for a person.</param>
    internal sealed record Snapshot(DeploymentState State, string Reason);
}
