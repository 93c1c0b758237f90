using System.Collections.Immutable;

namespace Bizproc;

/// <summary>Compares what is declared with what a portal has. What the portal lists outranks what fingerprints say of it (portal: 8).</summary>
internal sealed class Planner(PortalContents contents, ActionValues values, OrphanPolicy orphans)
{
    /// <summary>Every declared action in its order, then what is not declared.</summary>
    public ImmutableArray<PlannedAction> Plan(IReadOnlyList<ActionDefinition> actions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var planned = actions.Select(action => seen.Add(action.Code) ? Plan(action) : Twice(action)).ToList();
        return [.. planned, .. Orphans(ActionKind.Activity, actions), .. Orphans(ActionKind.Robot, actions)];
    }

    private static ActionKind Other(ActionKind kind) => kind == ActionKind.Robot ? ActionKind.Activity : ActionKind.Robot;

    private static PlannedAction Of(ActionDefinition action, PlannedChange change, ActionFields fields = ActionFields.None, string? reason = null) =>
        new(action.Kind, action.Code, change, fields, reason) { Definition = action };

    private static PlannedAction Twice(ActionDefinition action) =>
        Of(action, PlannedChange.Impossible, reason: "another action is declared under this code");

    private PlannedAction Plan(ActionDefinition action)
    {
        if (contents.CodesOf(action.Kind) is null) return Of(action, PlannedChange.NotOffered, reason: "the portal's plan does not have them");
        if (WhyImpossible(action) is { } reason) return Of(action, PlannedChange.Impossible, reason: reason);
        if (contents.Has(Other(action.Kind), action.Code)) return PlanInPlaceOfOther(action);
        if (!contents.Has(action.Kind, action.Code)) return Of(action, PlannedChange.Add);

        var changed = contents.Fingerprints.Changed(action, values);
        return changed == ActionFields.None ? Of(action, PlannedChange.Unchanged) : Of(action, PlannedChange.Update, changed);
    }

    /// <summary>The code belongs to the other kind. Only what a deployment made makes room.</summary>
    private PlannedAction PlanInPlaceOfOther(ActionDefinition action)
    {
        var other = Other(action.Kind);
        string word = other == ActionKind.Robot ? "a robot" : "an activity";
        return contents.Fingerprints.Contains(other, action.Code)
            ? Of(action, PlannedChange.Replace, reason: $"was {word}")
            : Of(action, PlannedChange.Impossible, reason: $"the portal has {word} under this code, which no deployment made; delete it first");
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

    private IEnumerable<PlannedAction> Orphans(ActionKind kind, IReadOnlyList<ActionDefinition> actions)
    {
        var declared = actions.Select(static action => action.Code).ToHashSet(StringComparer.Ordinal);
        foreach (string code in contents.CodesOf(kind) ?? [])
        {
            // A declared code of the other kind is dealt with where it is declared.
            if (declared.Contains(code)) continue;

            yield return Orphan(kind, code, actions.Count > 0);
        }
    }

    private PlannedAction Orphan(ActionKind kind, string code, bool isAnythingDeclared)
    {
        if (orphans != OrphanPolicy.Delete) return new PlannedAction(kind, code, PlannedChange.Orphan, Reason: "is not declared");
        if (!isAnythingDeclared) return new PlannedAction(kind, code, PlannedChange.Orphan, Reason: "kept, because nothing at all is declared");

        return contents.Fingerprints.Contains(kind, code)
            ? new PlannedAction(kind, code, PlannedChange.Delete)
            : new PlannedAction(kind, code, PlannedChange.Orphan, Reason: "kept, because no deployment made it");
    }
}
