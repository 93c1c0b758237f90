using Bizproc.Generators.Model;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Rules.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP03xx: input and return properties.</summary>
internal static class PropertyRules
{
    public static readonly Rule WrongKey = new(Create(
        "BZP0301",
        "A property key must be an ASCII letter, then letters, digits and _",
        "'{0}' cannot be the key of '{1}': {2}"))
    {
        Properties = static (properties, report) =>
        {
            foreach (var property in properties)
            {
                if (property.Level > 0 || ValidKeys.IsValid(property.Key)) continue;

                string reason = PropertyKey.Matches(property.Key)
                    ? "the portal accepts it with the newline at its end, and no form sends it back"
                    : $"the portal answers '{PortalAnswers.WrongPropertyKey(property.Key).Description}'";
                report.At(property, "key", FixFor(property, properties, report), property.Key, property.Member, reason);
            }
        },
    };

    public static readonly Rule ReservedKey = new(Create(
        "BZP0302",
        "A property key must not be one that the portal's own settings use",
        "'{0}' cannot be the key of '{1}': the portal accepts it and overwrites the value with a setting of its own"))
    {
        Property = static (property, report) =>
        {
            if (ReservedNames.Contains(property.Key)) report.At(property, "key", property.Key, property.Member);
        },
    };

    public static readonly Rule RepeatedKey = new(Create(
        "BZP0303",
        "Property keys must differ by more than case",
        "Key '{0}' of '{1}' is taken by '{2}', case aside: the portal accepts both and keeps one value for them"))
    {
        Properties = static (properties, report) =>
        {
            for (int i = 0; i < properties.Count; i++)
            {
                var property = properties[i];
                var first = properties.Take(i).FirstOrDefault(other => IsSameSlot(other, property));

                // Two of one base class are reported where that class is analysed.
                if (first is not null && (property.Level == 0 || property.Level != first.Level))
                    report.At(property, "key", property.Key, property.Member, first.Member);
            }
        },
    };

    public static readonly Rule NoType = new(Create(
        "BZP0305",
        "A property must be of a C# type that the portal has a type for",
        "The portal has no type for '{0}' of '{1}'; use bool, a number, string, a date, an enum, PortalUser, PortalFile, or a collection of one of them"))
    {
        Property = static (property, report) =>
        {
            if (property.Type is null && report.SymbolOf(property) is IPropertySymbol symbol)
                report.AtName(property, symbol.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), property.Member);
        },
    };

    public static readonly Rule WrongOptionKey = new(Create(
        "BZP0309",
        "Options must have keys of their own",
        "'{0}' cannot be the key of option '{1}': {2}"))
    {
        Options = static (options, report) =>
        {
            Dictionary<string, string> keys = new(StringComparer.Ordinal);
            foreach (var option in options)
            {
                if (option.Key.Length == 0)
                    report.At(option, "key", option.Key, option.Member, "it is empty, which the portal takes for no choice");
                else if (keys.TryGetValue(option.Key, out string? first))
                    report.At(option, "key", option.Key, option.Member, $"it is the key of '{first}' already, and the portal would keep only one of them");
                else
                    keys.Add(option.Key, option.Member);
            }
        },
    };

    public static readonly Rule[] All = [WrongKey, ReservedKey, RepeatedKey, NoType, WrongOptionKey];

    private static Fix? FixFor(PropertyModel property, IReadOnlyList<PropertyModel> properties, Report report)
    {
        if (ValidKeys.Of(property, properties) is not { } key) return null;

        return report.IsWritten(property, "key") ? Fix.Replace(key) : Fix.AddFirst(key);
    }

    private static bool IsSameSlot(PropertyModel a, PropertyModel b) =>
        a.IsReturn == b.IsReturn && a.Key.Equals(b.Key, StringComparison.OrdinalIgnoreCase);
}
