using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Checks the portal's type as written against the C# type.</summary>
internal static class PropertyTypeFit
{
    // Names from other systems, with the portal's name for each. It has no equivalent of "crm".
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

    /// <summary>True if the written type, if any, fits the C# type. A string fits every type, and <c>PortalMoney</c> fits types of user fields.</summary>
    public static bool Fits(PropertyModel property) =>
        property.WrittenType is not { } type
        || property.Value.Kind == ValueKind.String
        || (property.Value.Kind == ValueKind.Money && PropertyTypes.IsUserField(type))
        || (ValueParser.PortalType(property.Value.Kind) is { } own && PropertyTypes.Same(type, own));

    /// <summary>True if a type is wrong for every action: empty, a name from another system, or a misspelt type of the portal.</summary>
    public static bool IsSlip(string type)
    {
        if (PropertyTypes.Find(type) is not null || PropertyTypes.IsUserField(type)) return false;

        string trimmed = type.Trim();
        return trimmed.Length == 0 || Mistakes.ContainsKey(trimmed) || Meant(type) is not null;
    }

    /// <summary>The portal's name of the intended type, if it is clear.</summary>
    public static string? Meant(string type)
    {
        string trimmed = type.Trim();
        return Mistakes.TryGetValue(trimmed, out string? meant) ? meant : SpellingSuggestion.Find(trimmed, PropertyTypes.All);
    }

    /// <summary>
    /// The type by which a default is checked; <see langword="null"/> if it is unknown or wrong.
    /// </summary>
    public static string? Effective(PropertyModel property)
    {
        if (property.Type is not { } type || !Fits(property)) return null;

        return PropertyTypes.Find(type);
    }
}
