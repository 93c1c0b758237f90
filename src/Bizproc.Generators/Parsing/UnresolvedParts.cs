using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Finds what the compiler could not make out: a constant or a type that does not exist, or that only another generator makes. A generator
/// sees nothing of another one's output.
/// </summary>
internal static class UnresolvedParts
{
    /// <summary>True if an argument of an attribute is not the constant that it stands for.</summary>
    public static bool Is(AttributeData attribute)
    {
        // Of several constructors the compiler chooses none if it does not know an argument.
        if (attribute.AttributeConstructor is null) return true;

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
    /// True if a base class is not known. One that is called as interfaces are is taken for an interface, and those say nothing of an action.
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
