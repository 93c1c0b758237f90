using Bizproc.Compatibility;

namespace Bizproc.Deployment.Breaking;

/// <summary>Finds the changes since a baseline that a plan brings to its portal.</summary>
internal static class SentChange
{
    /// <summary>True if the planned action sends a change. An update that leaves the changed member alone does not: the portal already has it.</summary>
    public static bool Brings(this PlannedAction planned, ContractChange change) => planned.Code == change.Code && planned.Change switch
    {
        PlannedChange.Add or PlannedChange.Replace => true,
        PlannedChange.Delete => change.Kind == ChangeKind.RemovedAction,
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
