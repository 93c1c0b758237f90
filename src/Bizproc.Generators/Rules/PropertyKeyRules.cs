using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0301 to BZP0304: the keys of properties.</summary>
internal static class PropertyKeyRules
{
    public static readonly Rule WrongKey = new(Create(
        "BZP0301",
        "A property key must be an ASCII letter, then letters, digits and _",
        "'{0}' cannot be the key of '{1}': {2}"))
    {
        HasFix = true,
        Properties = static (properties, report) =>
        {
            ValidKeys? keys = null;
            foreach (var property in properties)
            {
                if (property.Level > 0 || PropertyKey.IsValid(property.Key)) continue;

                string reason = PropertyKey.Matches(property.Key)
                    ? "the portal accepts it with the newline at its end, but no form sends it back"
                    : $"the portal answers '{ActionAnswers.WrongPropertyKey(property.Key).Description}', and allows {PropertyKey.Allowed}";
                report.At(property, "key", FixFor(property, keys ??= new(properties), report), property.Key, property.Member, reason);
            }
        },
    };

    public static readonly Rule ReservedKey = new(Create(
        "BZP0302",
        "A property key must not be one that the portal's own settings use",
        "'{0}' cannot be the key of '{1}': the portal accepts it and overwrites the value with its own setting"))
    {
        HasFix = true,
        Properties = static (properties, report) =>
        {
            ValidKeys? keys = null;
            foreach (var property in properties)
            {
                if (property.Level == 0 && ReservedNames.Contains(property.Key))
                    report.At(property, "key", FixFor(property, keys ??= new(properties), report), property.Key, property.Member);
            }
        },
    };

    public static readonly Rule RepeatedKey = new(Create(
        "BZP0303",
        "Property keys must differ by more than case",
        "Key '{0}' of '{1}' is already that of '{2}', ignoring case: the portal accepts both and keeps one value for them"))
    {
        Properties = static (properties, report) => CheckPairs(properties, isSameDirection: true, report),
    };

    public static readonly Rule KeyInBothDirections = new(Create(
        "BZP0304",
        "An input and a return property must not have the same key",
        "Key '{0}' of '{1}' is already that of '{2}' in the other direction, ignoring case: the portal accepts both and stores them in one place, so the answer overwrites the input"))
    {
        Properties = static (properties, report) => CheckPairs(properties, isSameDirection: false, report),
    };

    public static readonly Rule[] All = [WrongKey, ReservedKey, RepeatedKey, KeyInBothDirections];

    private static Fix? FixFor(PropertyModel property, ValidKeys keys, RuleReporter report)
    {
        if (keys.Find(property) is not { } key) return null;

        return report.IsWritten(property, "key") ? Fix.Replace(key) : Fix.AddFirst(key);
    }

    private static void CheckPairs(IReadOnlyList<PropertyModel> properties, bool isSameDirection, RuleReporter report)
    {
        if (properties.Count < 2) return;

        Dictionary<string, PropertyModel> firsts = new(properties.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties)
        {
            if (!firsts.TryGetValue(property.Key, out var first)) firsts.Add(property.Key, property);
            if (first is null || (first.IsReturn == property.IsReturn) != isSameDirection) continue;

            // Two properties of the same base class are reported when that class is analysed.
            if (property.Level == 0 || property.Level != first.Level)
                report.At(property, "key", property.Key, property.Member, first.Member);
        }
    }
}
