using Bizproc.Compatibility;

namespace Bizproc.Deployment.Breaking;

/// <summary>Finds the changes since a baseline that a release brings to a portal.</summary>
internal static class SentChange
{
    /// <summary>
    /// True if a change reaches the portal with this planned action. An update that leaves the changed member alone does not bring it, because the portal
    /// already has it. An orphan that customers use is one that nobody answers any more, even if it stays registered.
    /// </summary>
    public static bool Brings(this PlannedAction planned, ContractChange change) => planned.Code == change.Code && planned.Change switch
    {
        PlannedChange.Delete or PlannedChange.Orphan => change.Kind == ChangeKind.RemovedAction,
        // A declared action is not removed. It has moved to another assembly.
        _ when change.Kind == ChangeKind.RemovedAction => false,
        PlannedChange.Add or PlannedChange.Replace => true,
        // The portal may have the same declaration, but the new version reads it in another way.
        PlannedChange.Update or PlannedChange.Unchanged when change.Reading is not null => true,
        PlannedChange.Update => (planned.Fields & FieldOf(change)) != ActionFields.None,
        _ => false,
    };

    private static ActionFields FieldOf(ContractChange change) => change.Kind switch
    {
        ChangeKind.NoWait => ActionFields.Subscription,
        ChangeKind.NarrowerFilter => ActionFields.Filter,
        _ => change.IsResult ? ActionFields.ReturnProperties : ActionFields.Properties,
    };
}
