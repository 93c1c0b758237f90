using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Judges the portal's type as it is written beside the C# type.</summary>
internal static class PropertyTypeFit
{
    // Names of other systems, and what the portal calls them. For "crm" it has no name that would do.
    private static readonly Dictionary<string, string?> Mistakes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["boolean"] = PropertyTypes.Bool,
        ["yesno"] = PropertyTypes.Bool,
        ["integer"] = PropertyTypes.Int,
        ["long"] = PropertyTypes.Int,
        ["number"] = PropertyTypes.Double,
        ["numeric"] = PropertyTypes.Double,
        ["float"] = PropertyTypes.Double,
        ["decimal"] = PropertyTypes.Double,
        ["enumeration"] = PropertyTypes.Select,
        ["enum"] = PropertyTypes.Select,
        ["list"] = PropertyTypes.Select,
        ["str"] = PropertyTypes.String,
        ["textarea"] = PropertyTypes.Text,
        ["timestamp"] = PropertyTypes.DateTime,
        ["employee"] = PropertyTypes.User,
        ["crm"] = null,
    };

    /// <summary>True if the written type, if any, fits the C# type. A string holds a value of any type, and user fields keep money.</summary>
    public static bool Fits(PropertyModel property) =>
        property.WrittenType is not { } type
        || property.Value.Kind == ValueKind.String
        || (property.Value.Kind == ValueKind.Money && PropertyTypes.IsUserField(type))
        || (ValueParser.PortalType(property.Value.Kind) is { } own && PropertyTypes.Same(type, own));

    /// <summary>Whether a type is a mistake whatever the action: none at all, a name of other systems, or nearly one that the portal has.</summary>
    public static bool IsSlip(string type)
    {
        if (PropertyTypes.Find(type) is not null || PropertyTypes.IsUserField(type)) return false;

        string trimmed = type.Trim();
        return trimmed.Length == 0 || Mistakes.ContainsKey(trimmed) || Meant(type) is not null;
    }

    /// <summary>The portal's name for what such a type means, if one name is clearly meant.</summary>
    public static string? Meant(string type)
    {
        string trimmed = type.Trim();
        return Mistakes.TryGetValue(trimmed, out string? meant) ? meant : SpellingSuggestion.Find(trimmed, PropertyTypes.All);
    }

    /// <summary>
    /// The type by which a default is judged; <see langword="null"/> where nothing is known of the type, or something is wrong with it.
    /// </summary>
    public static string? Effective(PropertyModel property)
    {
        if (property.Type is not { } type || !Fits(property)) return null;

        return PropertyTypes.Find(type);
    }
}
