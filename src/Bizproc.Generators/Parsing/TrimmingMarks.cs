using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Finds the attributes by which a class, or a member that generated code calls, says that trimming or compiling ahead of time may break it. They are
/// found by their names in the source: every keystroke asks, and to bind attributes costs more than all the rest. An alias of one is not found.
/// </summary>
internal static class TrimmingMarks
{
    private const string Ending = "Attribute";

    private static readonly string[] s_names = ["RequiresUnreferencedCode", "RequiresDynamicCode", "RequiresAssemblyFiles", "DynamicallyAccessedMembers"];

    public static bool AnyOf(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = BaseClass.Of(each))
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
            foreach (var attribute in list.Attributes)
            {
                if (IsOne(attribute.Name.GetLastToken().ValueText)) return true;
            }
        }

        return false;
    }

    /// <summary>Looks at a base class of another assembly.</summary>
    private static bool IsMarked(INamedTypeSymbol type) =>
        type.GetMembers().Any(static member => member is IMethodSymbol or IPropertySymbol && member.GetAttributes().Any(static attribute => IsOne(attribute.AttributeClass?.Name ?? "")));

    private static bool IsOne(string name) =>
        s_names.Contains(name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name, StringComparer.Ordinal);
}
