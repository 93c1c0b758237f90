using System.Collections.Concurrent;

namespace Bizproc.Deployment.Status;

/// <summary>The states of the portals. The startup and installations report them; the health check reads the worst.</summary>
internal sealed class DeploymentStatus
{
    private readonly ConcurrentDictionary<Uri, Snapshot> _portals = [];
    private volatile Snapshot _none = new(DeploymentState.Off, "no check was requested");

    /// <summary>
    /// Gets the portal in the worst state. If several portals are in that state, it is one of them, with the number of the others.
    /// </summary>
    public Snapshot Current
    {
        get
        {
            Snapshot[] all = [.. _portals.Values];
            if (all.MaxBy(static portal => portal.State) is not { } worst) return _none;

            int others = all.Count(portal => portal.State == worst.State) - 1;
            return others == 0 || worst.State == DeploymentState.InSync ? worst : worst with { Reason = $"{worst.Reason} (and {others} more of {all.Length} portals)" };
        }
    }

    /// <summary>Finds the state of a portal; <see langword="null"/> if it is not known.</summary>
    public Snapshot? Find(Uri portal) => _portals.GetValueOrDefault(portal);

    /// <summary>Sets the reason why there is no portal.</summary>
    public void SetNone(DeploymentState state, string reason) => _none = new Snapshot(state, reason);

    /// <summary>Sets the state of a portal.</summary>
    public void Set(Uri portal, DeploymentState state, string reason)
    {
        string name = portal.ToString();
        _portals[portal] = new Snapshot(state, reason.StartsWith(name, StringComparison.Ordinal) ? reason : $"{name} {reason}");
    }

    /// <summary>Sets the state of a portal from a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="orphans">The policy, which decides if orphans count as drift.</param>
    /// <param name="isFinished">True if the installation is finished, or is just being finished.</param>
    public void Take(DeploymentReport report, OrphanPolicy orphans, bool isFinished)
    {
        bool hasOrphans = orphans == OrphanPolicy.Report && report.Actions.Any(static action => action.Outcome == DeploymentOutcome.Orphan);
        var state = report switch
        {
            { IsOverlapped: true } => DeploymentState.Drifted,
            { IsComplete: false } => DeploymentState.Failed,
            _ => hasOrphans ? DeploymentState.Drifted : InSyncIf(isFinished),
        };
        Set(report.Portal, state, state == DeploymentState.InSync ? "in sync" : report.ToString());
    }

    /// <summary>Sets the state of a portal from a plan that is not applied.</summary>
    public void Take(DeploymentPlan plan)
    {
        bool isImpossible = plan.Actions.Any(static action => action.Change == PlannedChange.Impossible);
        var state = isImpossible ? DeploymentState.Failed : plan.IsUpToDate ? InSyncIf(plan.IsInstalled) : DeploymentState.Drifted;
        Set(plan.Portal, state, state == DeploymentState.InSync ? "in sync" : plan.ToString());
    }

    /// <summary>Moves the state of a portal to its new address.</summary>
    public void Move(Uri from, Uri to)
    {
        if (_portals.TryRemove(from, out var known)) _portals.TryAdd(to, known);
    }

    /// <summary>Removes a portal from which the application was removed.</summary>
    public void Forget(Uri portal) => _portals.TryRemove(portal, out _);

    private static DeploymentState InSyncIf(bool isFinished) => isFinished ? DeploymentState.InSync : DeploymentState.Unfinished;

    /// <param name="State">The state of the portal.</param>
    /// <param name="Reason">The reason, for people; it names the portal.</param>
    internal sealed record Snapshot(DeploymentState State, string Reason);
}
