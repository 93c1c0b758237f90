using System.Collections.Immutable;

namespace Bizproc;

/// <summary>
/// Actions whose settings page another one has, although nothing that the portal remembers said so: they wait until the others are through,
/// one of which may free it. Where all that is left waits, an update gives its page up; and where that does not help, they fail, and the
/// action that has the page is named.
/// </summary>
/// <param name="all">All that is deployed.</param>
/// <param name="contents">What the portal had before.</param>
/// <param name="values">What the declarations leave open.</param>
internal sealed class PageClashes(ImmutableArray<Work> all, PortalContents contents, ActionValues values)
{
    private const int MaxNamed = 5;

    private int _steps;

    /// <summary>A step was carried out, which may have freed a page.</summary>
    public void CountStep() => _steps++;

    /// <summary>Whether nothing was carried out since the page of an action was refused.</summary>
    public bool IsWaiting(Work work) => work.Clash?.Steps == _steps;

    /// <summary>Puts an action at the end, whose page was refused.</summary>
    public void Wait(Work work, PortalException refusal, LinkedList<Work> left)
    {
        work.Clash = (refusal, _steps);
        left.Remove(work);
        left.AddLast(work);
    }

    /// <summary>Where all that is left waits for a page: has one give its own up, or ends it.</summary>
    /// <param name="left">What is left.</param>
    /// <param name="fail">Ends one of them.</param>
    public void Settle(LinkedList<Work> left, Action<Work, Exception, string, string> fail)
    {
        if (!left.All(IsWaiting)) return;

        if (left.Count > 1 && left.FirstOrDefault(static work => work is { Step: WorkStep.Update, HasFreedPage: false }) is { } first)
        {
            first.FreePage();
            return;
        }

        foreach (var work in left.ToArray())
        {
            string page = $"the settings page '{work.Definition!.PlacementHandler}'";
            var refusal = work.Clash!.Value.Refusal;
            fail(work, refusal, $"{refusal.Message}; {page} belongs to {Holder(work)}", $"Delete what has {page}, or give one of the two another PlacementHandler.");
        }
    }

    private string Holder(Work work)
    {
        string page = Fingerprints.PageKey(work.Definition!, values);
        var alike = all.Where(other => other != work && other.Definition is { } definition && Fingerprints.PageKey(definition, values) == page).ToArray();
        if (alike.FirstOrDefault(static other => other.Result is { Outcome: DeploymentOutcome.Added or DeploymentOutcome.Updated or DeploymentOutcome.Unchanged }) is { } holder)
            return Declaring(holder);

        // Those that are declared have been moved to the pages that they declare.
        var kept = contents.Fingerprints.HoldersOfPage(work.Definition!, values).Where(IsKept).ToArray();
        if (kept.Length > 0) return Names(kept);
        if (alike.FirstOrDefault(static other => other.Result is not { Outcome: DeploymentOutcome.Deleted }) is { } declared) return Declaring(declared);

        var unknown = Codes(ActionKind.Activity).Concat(Codes(ActionKind.Robot)).Where(action => action != (work.Kind, work.Code) && IsKept(action)).ToArray();
        return unknown.Length > 0 ? "one of " + Names(unknown) : $"another application's action under the code '{work.Code}'";
    }

    private static string Declaring(Work work) => $"{Name(work.Kind, work.Code)}, which declares the same one, as the portal compares them";

    private IEnumerable<(ActionKind Kind, string Code)> Codes(ActionKind kind) => (contents.CodesOf(kind) ?? []).Select(code => (kind, code));

    /// <summary>Whether an action is on the portal, and this deployment does not change it.</summary>
    private bool IsKept((ActionKind Kind, string Code) action) =>
        contents.Has(action.Kind, action.Code)
        && all.FirstOrDefault(work => (work.Kind, work.Code) == action)?.Result is null or { Outcome: DeploymentOutcome.Orphan or DeploymentOutcome.NotSelected or DeploymentOutcome.Failed };

    private static string Names((ActionKind Kind, string Code)[] actions)
    {
        string names = string.Join(", ", actions.Take(MaxNamed).Select(static action => Name(action.Kind, action.Code)));
        return actions.Length > MaxNamed ? $"{names} and {actions.Length - MaxNamed} more" : names;
    }

    private static string Name(ActionKind kind, string code) => $"{(kind == ActionKind.Robot ? "robot" : "activity")} '{code}'";
}
