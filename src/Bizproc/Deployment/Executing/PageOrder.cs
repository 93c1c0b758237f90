using Bizproc.Actions;
using Bizproc.Deployment.Planning;

namespace Bizproc.Deployment.Executing;

/// <summary>Orders steps by the settings pages that they free and use, because an application can use an address only once (portal: 12).</summary>
/// <remarks>
/// An action that has an address, according to the portal's record, frees it before another action uses it. If actions wait for each other in a
/// circle, one of them frees its page first.
/// </remarks>
internal sealed class PageOrder
{
    private readonly Dictionary<(ActionKind Kind, string Code), PendingAction> _holders = [];
    private readonly FingerprintBook _before;
    private readonly ActionValues _values;
    private readonly HashSet<PendingAction> _begun = [];
    private readonly HashSet<PendingAction> _done = [];
    private readonly List<PendingAction> _order = [];

    private PageOrder(FingerprintBook before, ActionValues values)
    {
        _before = before;
        _values = values;
    }

    /// <summary>Orders the steps so that the portal accepts them. It moves only the steps that must move.</summary>
    /// <param name="actions">The steps in the order of the plan.</param>
    /// <param name="before">The fingerprints that the portal remembers.</param>
    /// <param name="values">The values of the portal that the declarations leave open.</param>
    public static IReadOnlyList<PendingAction> Sort(IReadOnlyList<PendingAction> actions, FingerprintBook before, ActionValues values)
    {
        if (!actions.Any(static action => action.TakesPage || action.Step == PendingStep.DeleteOther)) return actions;

        var order = new PageOrder(before, values);
        foreach (var action in actions.Where(Frees)) order._holders[(action.Step == PendingStep.DeleteOther ? action.Kind.Other : action.Kind, action.Code)] = action;
        foreach (var action in actions) order.Place(action);

        // A step that frees a page comes before all others, and uses its own page after the others have theirs.
        return [.. order._order.OrderByDescending(static action => action.HasNextStep)];
    }

    private static bool Frees(PendingAction action) =>
        action.Step is PendingStep.Delete or PendingStep.DeleteOther || (action.Step == PendingStep.Update && (action.Fields & ActionFields.Placement) != ActionFields.None);

    private void Place(PendingAction action)
    {
        if (!_begun.Add(action)) return;

        if (action.TakesPage)
        {
            foreach (var holder in _before.HoldersOfPage(action.Definition!, _values))
            {
                if (_holders.GetValueOrDefault(holder) is not { } first) continue;
                if (_begun.Contains(first) && !_done.Contains(first)) GiveUp(first);
                else Place(first);
            }
        }

        _done.Add(action);
        _order.Add(action);
    }

    private static void GiveUp(PendingAction action)
    {
        if (action.Step == PendingStep.Update) action.FreePage();
    }
}
