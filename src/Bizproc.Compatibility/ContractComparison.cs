namespace Bizproc.Compatibility;

/// <summary>Compares declarations with those that customers use.</summary>
internal static class ContractComparison
{
    /// <summary>Compares all actions, and lists the changes in the order of the baseline, additions last.</summary>
    public static IReadOnlyList<ContractChange> Compare(IReadOnlyList<ActionContract> before, IReadOnlyList<ActionContract> now)
    {
        List<ContractChange> changes = [];
        foreach (var old in before)
        {
            if (Find(now, old) is { } same) changes.AddRange(Compare(old, same));
            else if (now.FirstOrDefault(action => action.Code == old.Code) is null) changes.Add(ChangeTexts.RemovedAction(old));
        }

        foreach (var action in now)
        {
            if (Find(before, action) is not null) continue;

            var other = before.FirstOrDefault(old => old.Code == action.Code);
            changes.Add(other is null ? ChangeTexts.AddedAction(action) : ChangeTexts.OtherKind(other, action));
        }

        return changes;
    }

    /// <summary>Compares one action with itself as it was.</summary>
    public static IReadOnlyList<ContractChange> Compare(ActionContract before, ActionContract now)
    {
        List<ContractChange> changes = [];
        CompareWait(before, now, changes);
        CompareFilter(before, now, changes);
        foreach (var old in before.Properties)
        {
            if (now.FindProperty(old.Key) is { } property) CompareProperty(now, old, property, changes);
            else changes.Add(ChangeTexts.RemovedProperty(now, old));
        }

        changes.AddRange(KeyReading.Compare(before, now));
        foreach (var property in now.Properties)
        {
            if (before.FindProperty(property.Key) is not null) continue;

            // A step that was saved earlier has no value for the property, so the portal takes the default, and the library a value under a former key,
            // of which the step is certain only if that key demanded one.
            bool fails = property is { IsRequired: true, Default.Count: 0 } && !property.FormerKeys.Any(key => before.FindProperty(key) is { IsRequired: true });
            changes.Add(fails ? ChangeTexts.DemandedValue(now.Code, property, old: null) : ChangeTexts.Added(now.Code, property, "property"));
        }

        CompareResults(before, now, changes);
        return changes;
    }

    private static ActionContract? Find(IReadOnlyList<ActionContract> actions, ActionContract action) =>
        actions.FirstOrDefault(each => each.Kind == action.Kind && each.Code == action.Code);

    private static void CompareWait(ActionContract before, ActionContract now, List<ContractChange> changes)
    {
        if (before.Waits == now.Waits) return;

        // A step that was saved while the action prescribed to wait has no choice of the designer, and without one it does not wait (portal: 6.1).
        bool isHarmful = before.Waits == WaitMode.Yes || (before.Waits == WaitMode.Designer && now.Waits == WaitMode.No);
        changes.Add(isHarmful ? ChangeTexts.NoWait(before) : ChangeTexts.Harmless(before, $"Workflows wait for '{now.Code}' in another way"));
    }

    private static void CompareFilter(ActionContract before, ActionContract now, List<ContractChange> changes)
    {
        if (before.Includes.SequenceEqual(now.Includes, FilterRuleComparer.Instance) && before.Excludes.SequenceEqual(now.Excludes, FilterRuleComparer.Instance)) return;

        changes.Add(OfferedDocuments.FindLost(before, now) is { } lost
            ? ChangeTexts.NarrowerFilter(before, lost)
            : ChangeTexts.Harmless(before, $"The filter of '{now.Code}' changes, and hides nothing that it showed"));
    }

    private static void CompareProperty(ActionContract action, PropertyContract before, PropertyContract now, List<ContractChange> changes)
    {
        string code = action.Code;
        if (!TypeFit.Fits(before.Type, now.Type)) changes.Add(ChangeTexts.OtherType(code, before, now));
        else CompareOptions(code, before, now, isResult: false, changes);

        if (before.IsMultiple && !now.IsMultiple) changes.Add(ChangeTexts.SingleValue(code, before));
        else if (before.IsMultiple != now.IsMultiple || (before.Type != now.Type && TypeFit.Fits(before.Type, now.Type))) changes.Add(ChangeTexts.Harmless(code, before, $"Property '{now.Key}' of '{code}' takes more values"));

        if (now.IsRequired && !before.IsRequired) changes.Add(ChangeTexts.DemandedValue(code, now, before));
        else if (before.IsRequired && !now.IsRequired) changes.Add(ChangeTexts.Harmless(code, before, $"Property '{now.Key}' of '{code}' may be empty"));

        if (before.Default.SequenceEqual(now.Default, StringComparer.Ordinal)) return;

        // A saved step without a value of its own gets the new default, unless it failed without one.
        changes.Add(before is { IsRequired: true, Default.Count: 0 }
            ? ChangeTexts.Harmless(code, before, $"Property '{now.Key}' of '{code}' has a default for steps that were refused without a value")
            : ChangeTexts.OtherDefault(code, before, now, isResult: false, action.Properties.FirstOrDefault(property => property.FormerKeys.Contains(before.Key))?.Key));
    }

    private static void CompareResults(ActionContract before, ActionContract now, List<ContractChange> changes)
    {
        foreach (var old in before.Returns)
        {
            if (now.FindReturn(old.Key) is { } result) CompareResult(now.Code, old, result, changes);
            else changes.Add(ChangeTexts.RemovedResult(now, old));
        }

        foreach (var result in now.Returns)
        {
            if (before.FindReturn(result.Key) is null) changes.Add(ChangeTexts.Added(now.Code, result, "result"));
        }
    }

    private static void CompareResult(string code, PropertyContract before, PropertyContract now, List<ContractChange> changes)
    {
        // The handler gives this value, and saved workflows read it: so the new values must be among the old ones.
        bool fits = TypeFit.FitsAsResult(now.Type, before.Type) && (before.IsMultiple || !now.IsMultiple);
        if (!fits) changes.Add(ChangeTexts.OtherResult(code, before, now));
        else
        {
            CompareOptions(code, before, now, isResult: true, changes);
            if (before.Type != now.Type || before.IsMultiple != now.IsMultiple || before.IsRequired != now.IsRequired)
                changes.Add(ChangeTexts.Harmless(code, before, $"Result '{now.Key}' of '{code}' has fewer values"));
        }

        if (!before.Default.SequenceEqual(now.Default, StringComparer.Ordinal)) changes.Add(ChangeTexts.OtherDefault(code, before, now, isResult: true));
    }

    private static void CompareOptions(string code, PropertyContract before, PropertyContract now, bool isResult, List<ContractChange> changes)
    {
        // Options that each portal has are not known here; and another type, into which every option fits, has none.
        if (now.HasPortalOptions || !Protocol.PropertyTypes.Same(before.Type, now.Type)) return;

        if (before.HasPortalOptions) changes.Add(ChangeTexts.RemovedPortalOptions(code, before, isResult));
        foreach (string option in before.Options.Except(now.Options, StringComparer.Ordinal)) changes.Add(ChangeTexts.RemovedOption(code, before, option, isResult));
        foreach (string option in now.Options.Except(before.Options, StringComparer.Ordinal))
            changes.Add(ChangeTexts.Harmless(code, before, $"Option '{option}' of '{now.Key}' of '{code}' is new"));
    }
}
