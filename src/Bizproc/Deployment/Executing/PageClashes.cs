using System.Collections.Immutable;
using Bizproc.Actions;
using Bizproc.Deployment.Planning;

namespace Bizproc.Deployment.Executing;

/// <summary>Handles actions whose settings page belongs to another action although the portal's record did not show it.</summary>
/// <remarks>
/// They wait for the other actions, one of which may free the page. If only waiting actions are left, one update frees its own page. If that does
/// not help, the waiting actions fail, and the report names the action that has the page.
/// </remarks>
/// <param name="all">All actions of the deployment.</param>
/// <param name="contents">The contents of the portal before the deployment.</param>
/// <param name="values">The values of the portal that the declarations leave open.</param>
internal sealed class PageClashes(ImmutableArray<PendingAction> all, PortalContents contents, ActionValues values)
{
    private const int MaxNamed = 5;

    private int _steps;

    /// <summary>Counts an executed step, because it may have freed a page.</summary>
    public void CountStep() => _steps++;

    /// <summary>True if no step was executed since the portal refused the page of the action.</summary>
    public bool IsWaiting(PendingAction action) => action.Clash?.Steps == _steps;

    /// <summary>Moves an action whose page was refused to the end.</summary>
    public void Wait(PendingAction action, PortalException refusal, LinkedList<PendingAction> left)
    {
        action.Clash = (refusal, _steps);
        left.Remove(action);
        left.AddLast(action);
    }

    /// <summary>Makes one action free its own page, or ends all actions, if every remaining action waits for a page.</summary>
    /// <param name="left">The remaining actions.</param>
    /// <param name="fail">Ends one action as failed.</param>
    public void Settle(LinkedList<PendingAction> left, Action<PendingAction, Exception, string, string> fail)
    {
        if (!left.All(IsWaiting)) return;

        if (left.Count > 1 && left.FirstOrDefault(static action => action is { Step: PendingStep.Update, HasFreedPage: false }) is { } first)
        {
            first.FreePage();
            return;
        }

        foreach (var action in left.ToArray())
        {
            string page = $"the settings page '{action.Definition!.PlacementHandler}'";
            var refusal = action.Clash!.Value.Refusal;
            fail(action, refusal, $"{refusal.Message}; {page} belongs to {Holder(action)}", $"Delete the action that has {page}, or change the PlacementHandler of one of the two.");
        }
    }

    private string Holder(PendingAction action)
    {
        string page = Fingerprints.PageKey(action.Definition!, values);
        var alike = all.Where(other => other != action && other.Definition is { } definition && Fingerprints.PageKey(definition, values) == page).ToArray();
        if (alike.FirstOrDefault(static other => other.Result is { Outcome: DeploymentOutcome.Added or DeploymentOutcome.Updated or DeploymentOutcome.Unchanged }) is { } holder)
            return Declaring(holder);

        // The declared actions already have the pages that they declare.
        var kept = contents.Fingerprints.HoldersOfPage(action.Definition!, values).Where(IsKept).ToArray();
        if (kept.Length > 0) return Names(kept);
        if (alike.FirstOrDefault(static other => other.Result is not { Outcome: DeploymentOutcome.Deleted }) is { } declared) return Declaring(declared);

        var unknown = Codes(ActionKind.Activity).Concat(Codes(ActionKind.Robot)).Where(other => other != (action.Kind, action.Code) && IsKept(other)).ToArray();
        return unknown.Length > 0 ? "one of " + Names(unknown) : $"another application's action under the code '{action.Code}'";
    }

    private static string Declaring(PendingAction action) => $"{Name(action.Kind, action.Code)}, which declares the same page as the portal compares addresses";

    private IEnumerable<(ActionKind Kind, string Code)> Codes(ActionKind kind) => (contents.GetCodes(kind) ?? []).Select(code => (kind, code));

    /// <summary>True if an action is on the portal and this deployment does not change it.</summary>
    private bool IsKept((ActionKind Kind, string Code) action) =>
        contents.Has(action.Kind, action.Code)
        && all.FirstOrDefault(pending => (pending.Kind, pending.Code) == action)?.Result is null or { Outcome: DeploymentOutcome.Orphan or DeploymentOutcome.NotSelected or DeploymentOutcome.Failed };

    private static string Names((ActionKind Kind, string Code)[] actions)
    {
        string names = string.Join(", ", actions.Take(MaxNamed).Select(static action => Name(action.Kind, action.Code)));
        return actions.Length > MaxNamed ? $"{names} and {actions.Length - MaxNamed} more" : names;
    }

    private static string Name(ActionKind kind, string code) => $"{kind.Name} '{code}'";
}
