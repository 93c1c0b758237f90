namespace Bizproc.Compatibility;

/// <summary>Brings one change into the state that customers use, and leaves every other change of the action to be judged.</summary>
internal static class AcceptedChange
{
    /// <summary>Changes a contract of the baseline.</summary>
    /// <param name="before">The contract.</param>
    /// <param name="change">A harmful change of an action that is still declared.</param>
    /// <param name="now">The declaration.</param>
    public static ActionContract Apply(ActionContract before, ContractChange change, ActionContract now) => change switch
    {
        { Kind: ChangeKind.OtherKind } => now,
        { Kind: ChangeKind.NoWait } => before with { Waits = now.Waits },
        { Kind: ChangeKind.NarrowerFilter } => before with { Includes = now.Includes, Excludes = now.Excludes },
        { IsResult: true } => before with { Returns = Replace(before.Returns, now.Returns, change) },
        { Reading: not null } => before with { Properties = KeyReading.Accept(before, now) },
        { Kind: ChangeKind.RemovedProperty } when before.FindProperty(change.Key!) is { } gone => before with { Properties = KeyReading.Remove(before, gone) },
        _ when before.FindProperty(change.Key!) is null && now.FindProperty(change.Key!) is { } added => before with { Properties = KeyReading.Add(before, now, added) },
        _ => before with { Properties = Replace(before.Properties, now.Properties, change) },
    };

    private static IReadOnlyList<PropertyContract> Replace(IReadOnlyList<PropertyContract> before, IReadOnlyList<PropertyContract> now, ContractChange change)
    {
        var old = before.FirstOrDefault(property => property.Key == change.Key);
        var present = now.FirstOrDefault(property => property.Key == change.Key);
        List<PropertyContract> others = [.. before.Where(property => property.Key != change.Key)];
        if (present is not null) others.Add(old is null ? present : Merge(old, present, change));
        return [.. others.OrderBy(static property => property.Key, StringComparer.Ordinal)];
    }

    private static PropertyContract Merge(PropertyContract old, PropertyContract now, ContractChange change) => change.Kind switch
    {
        ChangeKind.SingleValue => old with { IsMultiple = now.IsMultiple },
        ChangeKind.DemandedValue => old with { IsRequired = now.IsRequired },
        ChangeKind.OtherDefault => old with { Default = now.Default },
        ChangeKind.RemovedOption when change.Option is { } option => old with { Options = [.. old.Options.Where(each => each != option)] },
        ChangeKind.RemovedOption => old with { HasPortalOptions = false },
        // The options belong to the type.
        ChangeKind.OtherResult => old with { Type = now.Type, Options = now.Options, HasPortalOptions = now.HasPortalOptions, IsMultiple = now.IsMultiple },
        _ => old with { Type = now.Type, Options = now.Options, HasPortalOptions = now.HasPortalOptions },
    };
}
