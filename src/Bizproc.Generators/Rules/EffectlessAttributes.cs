using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules;

/// <summary>Finds the attributes of a type and its members that nothing reads, and says why nothing does.</summary>
internal static class EffectlessAttributes
{
    public static IEnumerable<(AttributeData Attribute, string Reason)> Of(INamedTypeSymbol type, Lazy<ActionIndex> index)
    {
        bool isAction = type.TypeKind == TypeKind.Class && AttributeNames.IsAction(type);
        var found = isAction ? [] : Ours(type).Select(attribute => (attribute, $"'{type.Name}' is no action"));
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol property) found = found.Concat(OfProperty(property, isAction, index));
            if (member is IFieldSymbol && type.TypeKind != TypeKind.Enum)
                found = found.Concat(Ours(member).Select(attribute => (attribute, $"'{member.Name}' is no enum member")));
        }

        return found;
    }

    private static IEnumerable<(AttributeData Attribute, string Reason)> OfProperty(IPropertySymbol property, bool isAction, Lazy<ActionIndex> index)
    {
        var ours = Ours(property);
        if (ours.Count == 0) return [];

        bool isDeclared = ours.Any(static attribute => AttributeNames.Of(attribute) is AttributeNames.Property or AttributeNames.ReturnProperty);
        if (!isDeclared) return ours.Select(attribute => (attribute, $"'{property.Name}' is neither an input nor a return property"));

        var type = property.ContainingType;
        if (isAction || BaseOfAction.IsPossible(type, index)) return [];

        string reason = BaseOfAction.CanHaveHeirs(type) ? $"no action derives from '{type.Name}'" : $"'{type.Name}' is no action and can be no base of one";
        return ours.Select(attribute => (attribute, reason));
    }

    private static List<AttributeData> Ours(ISymbol symbol) =>
        [.. symbol.GetAttributes().Where(static attribute => AttributeNames.Of(attribute) is not null)];
}
