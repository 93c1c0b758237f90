using Bizproc.Generators.Tests.Agreement;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>Random declarations, and random changes of them.</summary>
/// <param name="random">The source of randomness.</param>
internal sealed class RandomPairs(Random random)
{
    private static readonly string[] Filters = ["DocumentKind.Deal", "DocumentKind.Lead", "\"crm\"", "\"lists\"", "PortalEdition.Cloud", "PortalEdition.Box"];
    private static readonly string[] Options = ["one two three", "one two", "two three", "one", "three"];
    private static readonly string[] Modes = [nameof(SubscriptionMode.Auto), nameof(SubscriptionMode.Wait), nameof(SubscriptionMode.DesignerDecides)];

    /// <summary>Creates a pair: up to three changes of one action.</summary>
    public ChangePair Next()
    {
        var before = NextAction();
        if (random.Next(4) == 0 && before.Properties.Count > 0) before = Replace(before, property => Rename(property, isNewestFirst: true));
        var now = before;
        for (int i = random.Next(4); i > 0; i--) now = Change(now);
        return new("random", before, random.Next(40) == 0 ? null : now);
    }

    private ActionSource NextAction() => new("Act", "act")
    {
        IsRobot = random.Next(2) == 0,
        Name = "Act",
        Properties = [.. NextProperties(["a", "b", "c"], isReturn: false), .. NextProperties(["r", "s"], isReturn: true)],
        Subscription = random.Next(3) == 0 ? Choose(Modes) : null,
        Includes = random.Next(4) == 0 ? [Choose(Filters), Choose(Filters)] : [],
        Excludes = random.Next(8) == 0 ? [Choose(Filters)] : [],
    };

    private IEnumerable<PropertySource> NextProperties(string[] keys, bool isReturn) => keys.Where(_ => random.Next(2) == 0).Select(key => NextProperty(key, isReturn));

    private PropertySource NextProperty(string key, bool isReturn)
    {
        string kind = Choose([.. Kinds.All.Select(static kind => kind.Name)]);
        bool isMultiple = random.Next(4) == 0;
        var property = Kinds.Create(key, kind, isMultiple, isReturn, Choose(Options)) with { Required = !isReturn && random.Next(5) == 0 };
        return kind is "string" or "text" && !isMultiple && random.Next(3) == 0 ? property with { Default = Choose(["\"d\"", "\"e\""]) } : property;
    }

    private ActionSource Change(ActionSource action) => random.Next(12) switch
    {
        8 => action with { Code = $"{action.Code}x", FormerCodes = [.. action.FormerCodes, new(action.Code)] },
        9 when action.Properties.Count > 0 => Replace(action, property => Rename(property, isNewestFirst: random.Next(3) > 0)),
        10 => Merge(action),
        0 => action with { Properties = [.. action.Properties.Skip(1)] },
        1 when action.Properties.Count > 0 => Replace(action, property => NextProperty(property.Key!, property.IsReturn)),
        2 when action.Properties.Count > 0 => Replace(action, property => property with { Required = !property.IsReturn && !property.Required }),
        3 when action.Properties.Count > 0 => Replace(action, static property => property.FormerKeys.Count == 0 && Kinds.All.Any(kind => kind.Name == "string" && property.Type == $"{kind.Item}?") ? property with { Default = property.Default is null ? "\"d\"" : null } : property),
        4 => action with { Subscription = Choose(Modes) },
        5 => action with { Includes = random.Next(2) == 0 ? [] : [Choose(Filters)] },
        6 => action with { Excludes = random.Next(2) == 0 ? [] : [Choose(Filters)] },
        7 => action with { Name = "Other", Handler = "/other" },
        _ => NextAction() is var other && random.Next(3) == 0 ? action with { IsRobot = other.IsRobot } : action with { Properties = other.Properties },
    };

    private static PropertySource Rename(PropertySource property, bool isNewestFirst)
    {
        if (property.Default is not null) return property;

        string[] former = isNewestFirst ? [property.Key!, .. property.FormerKeys] : [.. property.FormerKeys, property.Key!];
        return property with { Key = $"{property.Key}x", FormerKeys = former };
    }

    /// <summary>Lets the first input take in the second one.</summary>
    private static ActionSource Merge(ActionSource action)
    {
        PropertySource[] inputs = [.. action.Properties.Where(static property => !property.IsReturn)];
        if (inputs is not [{ Default: null } first, var second, ..]) return action;

        var merged = first with { FormerKeys = [.. first.FormerKeys, second.Key!, .. second.FormerKeys] };
        return action with { Properties = [.. action.Properties.Where(property => property != second).Select(property => property == first ? merged : property)] };
    }

    private ActionSource Replace(ActionSource action, Func<PropertySource, PropertySource> change)
    {
        int at = random.Next(action.Properties.Count);
        return action with { Properties = [.. action.Properties.Select((property, i) => i == at ? change(property) : property)] };
    }

    private string Choose(string[] values) => values[random.Next(values.Length)];
}
