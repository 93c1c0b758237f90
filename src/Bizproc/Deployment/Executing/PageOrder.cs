namespace Bizproc;

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
    /// <param name="works">The steps in the order of the plan.</param>
    /// <param name="before">The fingerprints that the portal remembers.</param>
    /// <param name="values">The values of the portal that the declarations leave open.</param>
    public static IReadOnlyList<PendingAction> Sort(IReadOnlyList<PendingAction> works, FingerprintBook before, ActionValues values)
    {
        if (!works.Any(static work => work.TakesPage || work.Step == PendingStep.DeleteOther)) return works;

        var order = new PageOrder(before, values);
        foreach (var work in works.Where(Frees)) order._holders[(work.Step == PendingStep.DeleteOther ? work.Kind.Other : work.Kind, work.Code)] = work;
        foreach (var work in works) order.Place(work);

        // A step that frees a page comes before all others, and uses its own page after the others have theirs.
        return [.. order._order.OrderByDescending(static work => work.HasNextStep)];
    }

    private static bool Frees(PendingAction work) =>
        work.Step is PendingStep.Delete or PendingStep.DeleteOther || (work.Step == PendingStep.Update && (work.Fields & ActionFields.Placement) != ActionFields.None);

    private void Place(PendingAction work)
    {
        if (!_begun.Add(work)) return;

        if (work.TakesPage)
        {
            foreach (var holder in _before.HoldersOfPage(work.Definition!, _values))
            {
                if (_holders.GetValueOrDefault(holder) is not { } first) continue;
                if (_begun.Contains(first) && !_done.Contains(first)) GiveUp(first);
                else Place(first);
            }
        }

        _done.Add(work);
        _order.Add(work);
    }

    private static void GiveUp(PendingAction work)
    {
        if (work.Step == PendingStep.Update) work.FreePage();
    }
}
