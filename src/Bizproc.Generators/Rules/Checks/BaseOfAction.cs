using Bizproc.Generators.Indexing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds out if the members of a class that is not an action may become part of one.</summary>
internal static class BaseOfAction
{
    public static bool IsPossible(INamedTypeSymbol type, ActionIndex index) =>
        CanHaveHeirs(type) && (IsOpenToOthers(type) || index.IsBaseOfAction(type));

    public static bool CanHaveHeirs(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false };

    /// <summary>True for a public class of a library: it may be the base of an action in another project.</summary>
    private static bool IsOpenToOthers(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.ContainingType)
        {
            if (each.DeclaredAccessibility != Accessibility.Public) return false;
        }

        return type.ContainingAssembly is ISourceAssemblySymbol { Compilation.Options.OutputKind: OutputKind.DynamicallyLinkedLibrary };
    }
}
