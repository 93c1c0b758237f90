namespace Bizproc.Deployment.Planning;

/// <summary>Compares the declared triggers with those of a portal. The portal tells their names, so no fingerprints are needed.</summary>
internal sealed class TriggerPlanner(PortalContents contents, ActionSelection? selection)
{
    /// <summary>Plans every declared trigger in the order of declaration.</summary>
    public IEnumerable<PlannedAction> Plan(IReadOnlyList<TriggerDefinition> triggers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. triggers.Select(trigger => seen.Add(trigger.Code) ? PlanSelected(trigger) : Twice(trigger))];
    }

    /// <summary>Finds the triggers of the portal that are not declared.</summary>
    public IEnumerable<(ActionKind Kind, string Code)> FindOrphans(IReadOnlyList<TriggerDefinition> triggers)
    {
        var declared = triggers.Select(static trigger => trigger.Code).ToHashSet(StringComparer.Ordinal);
        return (contents.Triggers?.Keys ?? []).Where(code => !declared.Contains(code)).Select(static code => (ActionKind.Trigger, code));
    }

    private static PlannedAction Plan(TriggerDefinition trigger, PlannedChange change, string? reason = null, string? remedy = null) =>
        new(ActionKind.Trigger, trigger.Code, change, Reason: reason) { Trigger = trigger, Remedy = remedy };

    private static PlannedAction Twice(TriggerDefinition trigger) =>
        Plan(trigger, PlannedChange.Impossible, "another trigger is declared with this code", "Change the code of one of the two.");

    private PlannedAction PlanSelected(TriggerDefinition trigger)
    {
        var choice = selection?[trigger] ?? ActionChoice.Deploy;
        if (choice == ActionChoice.Deploy) return Plan(trigger);
        if (choice == ActionChoice.Leave || !contents.Has(ActionKind.Trigger, trigger.Code)) return Plan(trigger, PlannedChange.NotSelected);

        return IsOurs(trigger)
            ? Plan(trigger, PlannedChange.Delete, reason: "is not selected for this portal")
            : Plan(trigger, PlannedChange.NotSelected, reason: "kept because no deployment created it");
    }

    private PlannedAction Plan(TriggerDefinition trigger)
    {
        if (contents.TriggerRefusal is PortalFeatureException)
            return Plan(trigger, PlannedChange.NotOffered, "the portal does not have them", PlanRemedies.NoTriggers);
        if (contents.TriggerRefusal is { } refusal)
            return Plan(trigger, PlannedChange.Impossible, refusal.Message, TriggerListReader.IsOutOfScope(refusal) ? PlanRemedies.CrmScope : PlanRemedies.CrmAccess);
        if (!contents.Has(ActionKind.Trigger, trigger.Code)) return Plan(trigger, PlannedChange.Add);

        // A trigger that no deployment created becomes one of ours by an update that changes nothing.
        bool isSame = contents.Triggers![trigger.Code] == trigger.Name && IsOurs(trigger);
        return Plan(trigger, isSame ? PlannedChange.Unchanged : PlannedChange.Update);
    }

    private bool IsOurs(TriggerDefinition trigger) => contents.Fingerprints.Contains(ActionKind.Trigger, trigger.Code);
}
