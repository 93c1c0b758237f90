using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Fields from which another generator makes a property of an action: <c>[property: BizprocProperty]</c> on a field. Our generator cannot see that
/// property, but it can see the field.
/// </summary>
internal static class FieldTargets
{
    private const string Target = "property";

    /// <summary>True if a class has such a field.</summary>
    public static bool AreIn(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsImplicitlyDeclared: false } field && Is(field)) return true;
        }

        return false;
    }

    /// <summary>True if another generator makes a property of an action from this field.</summary>
    public static bool Is(IFieldSymbol field)
    {
        foreach (var reference in field.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax declaration }) continue;

            foreach (var list in declaration.AttributeLists)
            {
                if (list.Target?.Identifier.ValueText != Target) continue;
                if (WrittenAttributeName.IsIn(list, AttributeNames.Property) || WrittenAttributeName.IsIn(list, AttributeNames.ReturnProperty)) return true;
            }
        }

        return false;
    }
}
