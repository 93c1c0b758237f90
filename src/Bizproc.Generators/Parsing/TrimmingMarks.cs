using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Finds the attributes by which a class, or a member that generated code calls, says that trimming or compiling ahead of time may break it.
/// </summary>
internal static class TrimmingMarks
{
    private static readonly string[] s_names =
    [
        "RequiresUnreferencedCodeAttribute",
        "RequiresDynamicCodeAttribute",
        "RequiresAssemblyFilesAttribute",
        "DynamicallyAccessedMembersAttribute",
    ];

    public static bool AnyOf(INamedTypeSymbol type)
    {
        if (HasOne(type)) return true;

        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.IsEmpty && HasOneIfAny(constructor)) return true;
        }

        for (var each = type; each is not null; each = BaseClass.Of(each))
        {
            foreach (var member in each.GetMembers())
            {
                if (member is IPropertySymbol property && (HasOne(property) || HasOneIfAny(property.GetMethod) || HasOneIfAny(property.SetMethod))) return true;
            }
        }

        return false;
    }

    // To see that no attribute is written is cheaper than to ask the compiler, and hardly any constructor or accessor has one.
    private static bool HasOneIfAny(IMethodSymbol? method)
    {
        if (method is null || method.IsImplicitlyDeclared) return false;

        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is AccessorDeclarationSyntax { AttributeLists.Count: 0 } or BaseMethodDeclarationSyntax { AttributeLists.Count: 0 }) return false;
        }

        return HasOne(method);
    }

    private static bool HasOne(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && s_names.Contains(type.Name)) return true;
        }

        return false;
    }
}
