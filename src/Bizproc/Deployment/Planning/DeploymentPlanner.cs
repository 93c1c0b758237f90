using System.Collections.Immutable;
using Bizproc.Actions;

namespace Bizproc.Deployment.Planning;

/// <summary>Compares the declarations with the contents of a portal. The portal's list takes precedence over fingerprints (portal: 8).</summary>
internal sealed class DeploymentPlanner(PortalContents contents, ActionValues values, DeploymentOptions options, ActionSelection? selection)
{
    private readonly DeletionPlanner _deletions = new(contents, options);

    /// <summary>
    /// Plans every declared action in the order of declaration, then every action that is not declared, then the triggers in the same way.
    /// </summary>
    public ImmutableArray<PlannedAction> Plan(IReadOnlyList<ActionDefinition> actions, IReadOnlyList<TriggerDefinition> triggers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var planned = actions.Select(action => seen.Add(action.Code) ? PlanSelected(action) : Twice(action)).ToList();
        var orphans = Orphans(ActionKind.Activity, seen).Concat(Orphans(ActionKind.Robot, seen)).ToList();

        var triggerPlanner = new TriggerPlanner(contents, selection);
        planned.AddRange(triggerPlanner.Plan(triggers));
        orphans.AddRange(triggerPlanner.FindOrphans(triggers));

        // The limit of deletions counts both together.
        var all = _deletions.Plan(planned, orphans).Select(options.Guard ?? (static one => one)).ToLookup(static one => one.Kind == ActionKind.Trigger);
        return [.. new ReplacementPlanner(contents, values).Check([.. all[false]]), .. all[true]];
    }

    private PlannedAction Plan(
        ActionDefinition action, PlannedChange change, ActionFields fields = ActionFields.None, string? reason = null, string? remedy = null) =>
        new(action.Kind, action.Code, change, fields, reason) { Definition = action, Remedy = remedy, Kept = Kept(action) };

    private ActionFields Kept(ActionDefinition action) => options.KeepsUsers && action.LeavesUserOpen ? ActionFields.AuthUserId : ActionFields.None;

    private PlannedAction Twice(ActionDefinition action) =>
        Plan(action, PlannedChange.Impossible, reason: "another action is declared with this code", remedy: "Change the code of one of the two.");

    private PlannedAction PlanSelected(ActionDefinition action)
    {
        var choice = selection?[action] ?? ActionChoice.Deploy;
        if (choice == ActionChoice.Deploy) return Plan(action);
        if (choice == ActionChoice.Leave || !contents.Has(action.Kind, action.Code)) return Plan(action, PlannedChange.NotSelected);

        return contents.Fingerprints.Contains(action.Kind, action.Code)
            ? Plan(action, PlannedChange.Delete, reason: "is not selected for this portal")
            : Plan(action, PlannedChange.NotSelected, reason: "kept because no deployment created it");
    }

    private PlannedAction Plan(ActionDefinition action)
    {
        if (contents.GetCodes(action.Kind) is null)
            return Plan(action, PlannedChange.NotOffered, reason: "the portal's plan does not include them", remedy: PlanRemedies.NoWorkflows);
        if (WhyImpossible(action) is { } reason) return Plan(action, PlannedChange.Impossible, reason: reason, remedy: PlanRemedies.Slots);
        if (contents.Has(action.Kind.Other, action.Code)) return PlanInPlaceOfOther(action);
        if (!contents.Has(action.Kind, action.Code)) return Plan(action, PlannedChange.Add);

        var changed = contents.Fingerprints.Changed(action, values) & ~Kept(action);
        return changed == ActionFields.None ? Plan(action, PlannedChange.Unchanged) : Plan(action, PlannedChange.Update, changed);
    }

    /// <summary>Plans an action whose code belongs to the other kind. Only an action that a deployment created is replaced.</summary>
    private PlannedAction PlanInPlaceOfOther(ActionDefinition action)
    {
        var other = action.Kind.Other;
        string word = other == ActionKind.Robot ? "a robot" : "an activity";
        if (_deletions.WhyOlder() is { } older)
            return Plan(action, PlannedChange.Impossible, reason: $"the portal has {word} with this code, {older}", remedy: "Set a higher DeploymentOptions.Version to replace it.");

        return contents.Fingerprints.Contains(other, action.Code)
            ? Plan(action, PlannedChange.Replace, reason: $"was {word}")
            : Plan(
                action,
                PlannedChange.Impossible,
                reason: $"the portal has {word} with this code, which no deployment created; delete it first",
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

    /// <summary>
    /// Finds the actions that are not declared. If a code is declared with the other kind, the plan of that declaration handles it.
    /// </summary>
    private IEnumerable<(ActionKind Kind, string Code)> Orphans(ActionKind kind, HashSet<string> declared) =>
        (contents.GetCodes(kind) ?? []).Where(code => !declared.Contains(code)).Select(code => (kind, code));
}
