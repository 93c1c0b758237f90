using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds the attributes of a type and its members that nothing reads, each with the reason.</summary>
internal static class EffectlessAttributes
{
    public static IEnumerable<(AttributeData Attribute, string Reason)> Find(INamedTypeSymbol type, ActionIndex index)
    {
        bool isAction = type.TypeKind == TypeKind.Class && AttributeNames.IsAction(type);
        if (!isAction)
        {
            foreach (var attribute in Ours(type))
            {
                bool isTrigger = type.TypeKind == TypeKind.Class && AttributeNames.FindName(attribute) == AttributeNames.Trigger;
                if (!isTrigger) yield return (attribute, $"'{type.Name}' is not an action");
            }
        }

        // A member of an enum can only have attributes that say something of an option.
        if (type.TypeKind == TypeKind.Enum) yield break;

        foreach (var member in type.GetMembers())
        {
            string? reason = null;
            foreach (var attribute in Ours(member))
            {
                reason ??= ReasonAt(member, isAction, index) ?? "";
                if (reason.Length > 0) yield return (attribute, reason);
            }
        }
    }

    private static string? ReasonAt(ISymbol member, bool isAction, ActionIndex index)
    {
        var type = member.ContainingType;
        if (member is IFieldSymbol) return $"'{member.Name}' is not an enum member";
        if (member is not IPropertySymbol) return null;

        bool isDeclared = Ours(member).Any(static attribute => AttributeNames.FindName(attribute) is AttributeNames.Property or AttributeNames.ReturnProperty);
        if (!isDeclared) return $"'{member.Name}' is neither an input nor a return property";
        if (isAction) return null;
        if (BaseOfAction.IsPossible(type, index))
        {
            return IsHiddenFromOthers(member) && !index.IsBaseOfAction(type)
                ? $"'{member.Name}' is internal, so an action of another project does not get it, and none of this project derives from '{type.Name}'"
                : null;
        }

        return BaseOfAction.CanHaveHeirs(type) ? $"no action derives from '{type.Name}'" : $"'{type.Name}' is neither an action nor a possible base of one";
    }

    /// <summary>True for a member that no other assembly can see. The compiler does not even import it.</summary>
    private static bool IsHiddenFromOthers(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Internal, IsVirtual: false, IsAbstract: false, IsOverride: false }
        && !member.ContainingAssembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(InternalsVisibleToAttribute));

    private static ImmutableArray<AttributeData> Ours(ISymbol symbol)
    {
        // Most members have none: avoid an allocation for each of them.
        var attributes = symbol.GetAttributes();
        return attributes.IsEmpty ? attributes : attributes.RemoveAll(static attribute => AttributeNames.FindName(attribute) is null);
    }
}
