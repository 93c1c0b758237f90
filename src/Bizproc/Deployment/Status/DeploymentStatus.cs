using System.Collections.Concurrent;
using System.Globalization;

namespace Bizproc.Deployment.Status;

/// <summary>The states of the portals. The startup and installations report them; the health check reads the worst.</summary>
internal sealed class DeploymentStatus
{
    private static readonly Snapshot s_inSync = new(DeploymentState.InSync, "in sync");

    private readonly ConcurrentDictionary<Uri, Snapshot> _portals = [];
    /// <summary>The portals that the rollout counts as failed or differing, until an installation brings them in line.</summary>
    private readonly ConcurrentDictionary<Uri, RolloutPlace> _left = [];
    private volatile Snapshot _none = new(DeploymentState.Off, "no check was requested");

    /// <summary>The progress of bringing all portals that installed the application in line. Portals in line are only counted there.</summary>
    public RolloutProgress Rollout { get; } = new();

    /// <summary>
    /// Gets the portal in the worst state. If several portals are in that state, it is one of them, with the number of the others.
    /// </summary>
    public Snapshot Current
    {
        get
        {
            Snapshot[] all = [.. _portals.Values];
            var rollout = Rollout.Current is { } whole ? new Snapshot(whole.State, whole.Reason) : null;
            if (all.MaxBy(static portal => portal.State) is not { } worst || rollout?.State > worst.State) return rollout ?? _none;

            int others = all.Count(portal => portal.State == worst.State) - 1;
            if (others == 0 || worst.State == DeploymentState.InSync) return worst;

            string reason = string.Create(CultureInfo.InvariantCulture, $"{worst.Reason} (and {others} more of {all.Length + Rollout.InLine} portals)");
            return worst with { Reason = reason };
        }
    }

    /// <summary>Finds the state of a portal; <see langword="null"/> if it is not known.</summary>
    public Snapshot? Find(Uri portal) => _portals.GetValueOrDefault(portal);

    /// <summary>Sets the reason why there is no portal.</summary>
    public void SetNone(DeploymentState state, string reason) => _none = new Snapshot(state, reason);

    /// <summary>Sets the state of a portal.</summary>
    public void Set(Uri portal, DeploymentState state, string reason)
    {
        // There may be many of these, so they share one text.
        if (state == DeploymentState.InSync)
        {
            _portals[portal] = s_inSync;
            if (_left.TryRemove(portal, out var place)) Rollout.Move(place, RolloutPlace.InLine);
            return;
        }

        string name = portal.ToString();
        _portals[portal] = new Snapshot(state, reason.StartsWith(name, StringComparison.Ordinal) ? reason : $"{name} {reason}");
    }

    /// <summary>Sets the state of a portal from a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="orphans">The policy, which decides if orphans count as drift.</param>
    /// <param name="isFinished">True if the installation is finished, or is just being finished.</param>
    /// <returns>The state.</returns>
    public DeploymentState Take(DeploymentReport report, OrphanPolicy orphans, bool isFinished)
    {
        bool hasOrphans = orphans == OrphanPolicy.Report && report.Actions.Any(static action => action.Outcome == DeploymentOutcome.Orphan);
        var state = report switch
        {
            { IsOverlapped: true } => DeploymentState.Drifted,
            { IsComplete: false } => DeploymentState.Failed,
            _ => hasOrphans ? DeploymentState.Drifted : InSyncIf(isFinished),
        };
        Set(report.Portal, state, state == DeploymentState.InSync ? "in sync" : report.ToString());
        return state;
    }

    /// <summary>Sets the state of a portal from a plan that is not applied.</summary>
    /// <returns>The state.</returns>
    public DeploymentState Take(DeploymentPlan plan)
    {
        bool isImpossible = plan.Actions.Any(static action => action.Change == PlannedChange.Impossible);
        var state = isImpossible ? DeploymentState.Failed : plan.IsUpToDate ? InSyncIf(plan.IsInstalled) : DeploymentState.Drifted;
        Set(plan.Portal, state, state == DeploymentState.InSync ? "in sync" : plan.ToString());
        return state;
    }

    /// <summary>Records that the rollout leaves a portal that is not in line.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="place">The place at which the portal is counted.</param>
    public void Leave(Uri portal, RolloutPlace place) => _left[portal] = place;

    /// <summary>Moves the state of a portal to its new address.</summary>
    public void Move(Uri from, Uri to)
    {
        if (_portals.TryRemove(from, out var known)) _portals.TryAdd(to, known);
        if (_left.TryRemove(from, out var place)) _left.TryAdd(to, place);
    }

    /// <summary>Removes a portal from which the application was removed.</summary>
    public void Forget(Uri portal)
    {
        _portals.TryRemove(portal, out _);
        if (_left.TryRemove(portal, out var place)) Rollout.Move(place, to: null);
    }

    private static DeploymentState InSyncIf(bool isFinished) => isFinished ? DeploymentState.InSync : DeploymentState.Unfinished;

    /// <param name="State">The state of the portal.</param>
    /// <param name="Reason">The reason, for people; it names the portal.</param>
    internal sealed record Snapshot(DeploymentState State, string Reason);
}
