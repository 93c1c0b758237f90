using Bizproc.Deployment.Planning;

namespace Bizproc.Deployment.Executing;

/// <summary>The task of one deployment.</summary>
/// <param name="Actions">The declared actions.</param>
/// <param name="Portal">The portal.</param>
/// <param name="Values">The values of the portal that the declarations leave open.</param>
/// <param name="Selection">The choice of actions for the portal; <see langword="null"/> means all.</param>
/// <param name="Options">The options of the deployment.</param>
/// <param name="Triggers">The declared triggers.</param>
/// <param name="AsksTriggers">True if the portal is asked for its triggers.</param>
internal sealed record DeploymentTask(
    IReadOnlyList<ActionDefinition> Actions, IPortalClient Portal, ActionValues Values, ActionSelection? Selection, DeploymentOptions Options,
    IReadOnlyList<TriggerDefinition> Triggers, bool AsksTriggers)
{
    /// <summary>Creates a plan for the contents of the portal.</summary>
    public System.Collections.Immutable.ImmutableArray<PlannedAction> Plan(PortalContents contents) => new DeploymentPlanner(contents, Values, Options, Selection).Plan(Actions, Triggers);

    /// <summary>Reads the contents of the portal again.</summary>
    /// <param name="withdrawn">The new record for the portal; <see langword="null"/> to write none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<PortalContents> ReadAsync(FingerprintBook? withdrawn, CancellationToken cancellationToken) =>
        PortalContents.ReadAsync(Portal, AsksTriggers, withdrawn, cancellationToken);

    /// <summary>Returns everything that makes one deployment differ from another, line by line.</summary>
    public IEnumerable<string> Describe(IEnumerable<PlannedAction> plan)
    {
        // Deployments that differ only in these options are different: perhaps only one of them may delete.
        yield return $"{Options.Orphans} {Options.Version}";
        foreach (var planned in plan.Where(static planned => planned.Trigger is not null)) yield return $"{planned.Kind} {planned.Code} {(planned.IsSent ? planned.Trigger!.Name : "")}";
        foreach (var planned in plan.Where(static planned => planned.Definition is not null))
        {
            yield return $"{planned.Kind} {planned.Code} {(planned.IsSent ? string.Join(' ', Fingerprints.Compute(planned.Definition!, Values)) : "")}";
        }
    }
}
