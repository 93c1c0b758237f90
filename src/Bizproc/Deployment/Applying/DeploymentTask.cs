namespace Bizproc;

/// <summary>What one deployment is to do.</summary>
/// <param name="Actions">The declared actions.</param>
/// <param name="Portal">The portal.</param>
/// <param name="Values">What the declarations leave open.</param>
/// <param name="Selection">What the portal gets of them; <see langword="null"/> for all.</param>
/// <param name="Options">How it is done.</param>
internal sealed record DeploymentTask(
    IReadOnlyList<ActionDefinition> Actions, IPortalClient Portal, ActionValues Values, ActionSelection? Selection, DeploymentOptions Options)
{
    /// <summary>A plan from what the portal has.</summary>
    public System.Collections.Immutable.ImmutableArray<PlannedAction> Plan(PortalContents contents) => new Planner(contents, Values, Options, Selection).Plan(Actions);

    /// <summary>All that makes one deployment differ from another, line by line.</summary>
    public IEnumerable<string> Describe(IEnumerable<PlannedAction> plan)
    {
        // Of two that differ by it, only one may delete.
        yield return $"{Options.Orphans} {Options.Version}";
        foreach (var planned in plan.Where(static planned => planned.Definition is not null))
        {
            bool isSent = planned.Change is PlannedChange.Add or PlannedChange.Update or PlannedChange.Replace or PlannedChange.Unchanged;
            yield return $"{planned.Kind} {planned.Code} {(isSent ? string.Join(' ', Fingerprints.Of(planned.Definition!, Values)) : "")}";
        }
    }
}
