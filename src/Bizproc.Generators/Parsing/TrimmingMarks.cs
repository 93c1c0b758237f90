using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Finds the attributes by which a class, or a member that generated code calls, declares that trimming or AOT compilation may break it. They are
/// found by their names in the source, because this runs on every keystroke and binding attributes would cost more than all the rest. An alias
/// of one is not found.
/// </summary>
internal static class TrimmingMarks
{
    private static readonly string[] s_names =
    [
        "RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute", "RequiresAssemblyFilesAttribute", "DynamicallyAccessedMembersAttribute",
    ];

    public static bool AnyOf(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = BaseClass.Find(each))
        {
            if (each.DeclaringSyntaxReferences.IsEmpty ? IsMarked(each) : IsMarkedInSource(each)) return true;
        }

        return false;
    }

    private static bool IsMarkedInSource(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax declaration) continue;
            if (HasOne(declaration.AttributeLists)) return true;

            foreach (var member in declaration.Members)
            {
                if (member is (PropertyDeclarationSyntax or ConstructorDeclarationSyntax) && HasOne(member.AttributeLists)) return true;
                if (member is not PropertyDeclarationSyntax { AccessorList: { } accessors }) continue;

                foreach (var accessor in accessors.Accessors)
                {
                    if (HasOne(accessor.AttributeLists)) return true;
                }
            }
        }

        return false;
    }

    private static bool HasOne(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (string name in s_names)
            {
                if (WrittenAttributeName.IsIn(list, name)) return true;
            }
        }

        return false;
    }

    /// <summary>True if a member of a base class in another assembly has one of the attributes.</summary>
    private static bool IsMarked(INamedTypeSymbol type) =>
        type.GetMembers().Any(static member => member is IMethodSymbol or IPropertySymbol && member.GetAttributes().Any(static attribute => s_names.Contains(attribute.AttributeClass?.Name, StringComparer.Ordinal)));
}
