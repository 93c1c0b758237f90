using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Finds constants and types that the compiler could not resolve: they do not exist, or another generator makes them. A generator never sees the
/// output of another one.
/// </summary>
internal static class UnresolvedParts
{
    /// <summary>True if an argument of an attribute could not be resolved.</summary>
    public static bool Is(AttributeData attribute)
    {
        // With an unknown argument, the compiler does not choose between several constructors.
        if (attribute.AttributeConstructor is not { } constructor) return true;

        // It drops all arguments in a referenced assembly if one has a type from an assembly that is not referenced.
        if (attribute.ConstructorArguments.Length < constructor.Parameters.Length) return true;

        foreach (var argument in attribute.ConstructorArguments)
        {
            if (Is(argument)) return true;
        }

        foreach (var argument in attribute.NamedArguments)
        {
            if (Is(argument.Value)) return true;
        }

        return false;
    }

    /// <summary>
    /// True if a base class could not be resolved. An unresolved name like <c>IName</c> is taken for an interface, which says nothing about an action.
    /// </summary>
    public static bool IsBase(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Error && !(type.Name.Length > 1 && type.Name[0] == 'I' && char.IsUpper(type.Name[1]));

    private static bool Is(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Error) return true;
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull) return false;

        foreach (var value in constant.Values)
        {
            if (Is(value)) return true;
        }

        return false;
    }
}
