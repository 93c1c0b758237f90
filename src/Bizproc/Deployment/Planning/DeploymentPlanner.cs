using System.Collections.Immutable;

namespace Bizproc;

/// <summary>Compares what is declared with what a portal has. What the portal lists outranks what fingerprints say of it (portal: 8).</summary>
internal sealed class DeploymentPlanner(PortalContents contents, ActionValues values, DeploymentOptions options, ActionSelection? selection)
{
    private readonly DeletionPlanner _deletions = new(contents, options);

    /// <summary>Every declared action in its order, then what is not declared.</summary>
    public ImmutableArray<PlannedAction> Plan(IReadOnlyList<ActionDefinition> actions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var planned = actions.Select(action => seen.Add(action.Code) ? PlanSelected(action) : Twice(action)).ToList();
        var orphans = Orphans(ActionKind.Activity, seen).Concat(Orphans(ActionKind.Robot, seen)).ToList();
        return new ReplacementPlanner(contents, values).Check([.. _deletions.Plan(planned, orphans)]);
    }

    private static ActionKind Other(ActionKind kind) => kind == ActionKind.Robot ? ActionKind.Activity : ActionKind.Robot;

    private static PlannedAction Plan(
        ActionDefinition action, PlannedChange change, ActionFields fields = ActionFields.None, string? reason = null, string? remedy = null) =>
        new(action.Kind, action.Code, change, fields, reason) { Definition = action, Remedy = remedy };

    private static PlannedAction Twice(ActionDefinition action) =>
        Plan(action, PlannedChange.Impossible, reason: "another action is declared under this code", remedy: "Declare another code for one of the two.");

    private PlannedAction PlanSelected(ActionDefinition action)
    {
        var choice = selection?[action] ?? ActionChoice.Deploy;
        if (choice == ActionChoice.Deploy) return Plan(action);
        if (choice == ActionChoice.Leave || !contents.Has(action.Kind, action.Code)) return Plan(action, PlannedChange.NotSelected);

        return contents.Fingerprints.Contains(action.Kind, action.Code)
            ? Plan(action, PlannedChange.Delete, reason: "is not selected for this portal")
            : Plan(action, PlannedChange.NotSelected, reason: "kept, because no deployment made it");
    }

    private PlannedAction Plan(ActionDefinition action)
    {
        if (contents.CodesOf(action.Kind) is null)
            return Plan(action, PlannedChange.NotOffered, reason: "the portal's plan does not have them", remedy: PlanRemedies.NoWorkflows);
        if (WhyImpossible(action) is { } reason) return Plan(action, PlannedChange.Impossible, reason: reason, remedy: PlanRemedies.Slots);
        if (contents.Has(Other(action.Kind), action.Code)) return PlanInPlaceOfOther(action);
        if (!contents.Has(action.Kind, action.Code)) return Plan(action, PlannedChange.Add);

        var changed = contents.Fingerprints.Changed(action, values);
        return changed == ActionFields.None ? Plan(action, PlannedChange.Unchanged) : Plan(action, PlannedChange.Update, changed);
    }

    /// <summary>The code belongs to the other kind. Only what a deployment made makes room.</summary>
    private PlannedAction PlanInPlaceOfOther(ActionDefinition action)
    {
        var other = Other(action.Kind);
        string word = other == ActionKind.Robot ? "a robot" : "an activity";
        if (_deletions.WhyOlder() is { } older)
            return Plan(action, PlannedChange.Impossible, reason: $"the portal has {word} under this code, {older}", remedy: "Give a higher DeploymentOptions.Version to replace it.");

        return contents.Fingerprints.Contains(other, action.Code)
            ? Plan(action, PlannedChange.Replace, reason: $"was {word}")
            : Plan(
                action,
                PlannedChange.Impossible,
                reason: $"the portal has {word} under this code, which no deployment made; delete it first",
                remedy: PlanRemedies.OtherKind);
    }

    private string? WhyImpossible(ActionDefinition action)
    {
        try
        {
            action.GetLength(ActionCommand.Update, ActionFields.All, values);
            return null;
        }
        catch (InvalidOperationException unfilled)
        {
            return unfilled.Message;
        }
    }

    /// <summary>The actions that are not declared. If a code is declared with the other kind, the plan of that declaration handles it.</summary>
    private IEnumerable<(ActionKind Kind, string Code)> Orphans(ActionKind kind, HashSet<string> declared) =>
        (contents.CodesOf(kind) ?? []).Where(code => !declared.Contains(code)).Select(code => (kind, code));
}
