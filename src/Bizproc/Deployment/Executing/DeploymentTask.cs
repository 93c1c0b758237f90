using Bizproc.Deployment.Planning;

namespace Bizproc.Deployment.Executing;

/// <summary>The task of one deployment.</summary>
/// <param name="Actions">The declared actions.</param>
/// <param name="Portal">The portal.</param>
/// <param name="Values">The values of the portal that the declarations leave open.</param>
/// <param name="Selection">The choice of actions for the portal; <see langword="null"/> means all.</param>
/// <param name="Options">The options of the deployment.</param>
internal sealed record DeploymentTask(
    IReadOnlyList<ActionDefinition> Actions, IPortalClient Portal, ActionValues Values, ActionSelection? Selection, DeploymentOptions Options)
{
    /// <summary>Creates a plan for the contents of the portal.</summary>
    public System.Collections.Immutable.ImmutableArray<PlannedAction> Plan(PortalContents contents) => new DeploymentPlanner(contents, Values, Options, Selection).Plan(Actions);

    /// <summary>Returns everything that makes one deployment differ from another, line by line.</summary>
    public IEnumerable<string> Describe(IEnumerable<PlannedAction> plan)
    {
        // Deployments that differ only in these options are different: perhaps only one of them may delete.
        yield return $"{Options.Orphans} {Options.Version}";
        foreach (var planned in plan.Where(static planned => planned.Definition is not null))
        {
            bool isSent = planned.Change is PlannedChange.Add or PlannedChange.Update or PlannedChange.Replace or PlannedChange.Unchanged;
            yield return $"{planned.Kind} {planned.Code} {(isSent ? string.Join(' ', Fingerprints.Compute(planned.Definition!, Values)) : "")}";
        }
    }
}
