using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0320 and BZP0321: the keys that properties had before they were renamed.</summary>
internal static class FormerKeyRules
{
    public static readonly Rule WrongKey = new(Create(
        "BZP0320",
        "A former key must have been a valid key, and must belong to no other property",
        "'{0}' cannot be a former key of '{1}': {2}"))
    {
        Properties = static (properties, report) =>
        {
            if (properties.All(static property => property.FormerKeys.Count == 0)) return;

            Dictionary<string, (string Reason, PropertyModel Property)> owners = new(StringComparer.OrdinalIgnoreCase);
            foreach (var property in properties)
            {
                if (!owners.ContainsKey(property.Key)) owners.Add(property.Key, ($"it is the key of '{property.Member}'", property));
            }

            foreach (var property in properties)
            {
                foreach (var former in property.FormerKeys)
                {
                    if (former.Key is not { } key) continue;

                    bool isTaken = owners.TryGetValue(key, out var owner);
                    string? reason = ReasonAgainst(key) ?? (isTaken ? $"{owner.Reason}, ignoring case, and the portal keeps one value for both" : null);
                    if (reason is null) owners.Add(key, ($"it is already a former key of '{property.Member}'", property));
                    else if (property.Level == 0) report.At(former, "key", key, property.Member, reason);
                    // The base class was right alone.
                    else if (isTaken && owner.Property.Level == 0) report.At(owner.Property, "key", key, property.Member, reason);
                }
            }
        },
    };

    public static readonly Rule NeverRead = new(Create(
        "BZP0321",
        "An input with a former key must not have a default",
        "'{0}' has the former key '{1}' and a default: a step that was saved with '{1}' gets the default as '{2}', so its own value is never read"))
    {
        Property = static (property, report) =>
        {
            if (property is { IsReturn: false, Default: not null, FormerKeys: { Count: > 0 } keys } && keys[0].Key is { } former)
                report.At(property, "Default", property.Member, former, property.Key);
        },
    };

    public static readonly Rule[] All = [WrongKey, NeverRead];

    private static string? ReasonAgainst(string key) =>
        !PropertyKey.IsValid(key) ? $"the portal allows {PropertyKey.Allowed}, so no property had it"
        : ReservedNames.Contains(key) ? "the portal overwrites it with its own setting"
        : null;
}
