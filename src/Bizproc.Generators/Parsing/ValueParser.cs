using Bizproc.Generators.Model;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Finds what a C# type holds, and the portal's type for it.</summary>
internal static class ValueParser
{
    /// <summary>Takes a type apart: a collection of values, or one value, nullable or not.</summary>
    public static (ValueKind Kind, bool IsMultiple, ITypeSymbol Item) Parse(ITypeSymbol type)
    {
        var item = ItemOf(type);
        var value = WithoutNullable(item ?? type);
        return (KindOf(value), item is not null, value);
    }

    /// <summary>The portal's type for a kind of value.</summary>
    public static string? PortalType(ValueKind kind) => kind switch
    {
        ValueKind.Bool => PropertyTypes.Bool,
        ValueKind.Short or ValueKind.Int or ValueKind.Long => PropertyTypes.Int,
        ValueKind.Float or ValueKind.Double or ValueKind.Decimal => PropertyTypes.Double,
        ValueKind.String => PropertyTypes.String,
        ValueKind.Date => PropertyTypes.Date,
        ValueKind.DateTime => PropertyTypes.DateTime,
        ValueKind.Enum => PropertyTypes.Select,
        ValueKind.User => PropertyTypes.User,
        ValueKind.File => PropertyTypes.File,
        _ => null,
    };

    private static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array) return array.ElementType;
        if (WithoutNullable(type) is not INamedTypeSymbol { TypeArguments.Length: 1 } named) return null;

        return IsCollection(named) ? named.TypeArguments[0] : null;
    }

    private static bool IsCollection(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null) return false;

        return type.Name switch
        {
            "List" or "IList" or "ICollection" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "HashSet" or "ISet" or "IReadOnlySet"
                => IsIn(type, "System", "Collections", "Generic"),
            "ImmutableArray" or "ImmutableList" or "IImmutableList" or "ImmutableHashSet"
                => IsIn(type, "System", "Collections", "Immutable"),
            _ => false,
        };
    }

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static ValueKind KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ValueKind.Bool,
        SpecialType.System_Int16 => ValueKind.Short,
        SpecialType.System_Int32 => ValueKind.Int,
        SpecialType.System_Int64 => ValueKind.Long,
        SpecialType.System_Single => ValueKind.Float,
        SpecialType.System_Double => ValueKind.Double,
        SpecialType.System_Decimal => ValueKind.Decimal,
        SpecialType.System_String => ValueKind.String,
        SpecialType.System_DateTime => ValueKind.DateTime,
        _ => type is INamedTypeSymbol named ? KindOf(named) : ValueKind.None,
    };

    private static ValueKind KindOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum) return ValueKind.Enum;
        if (type.TypeKind != TypeKind.Struct || type.ContainingType is not null || type.Arity > 0) return ValueKind.None;
        if (AttributeNames.IsOurs(type)) return type.Name switch { "PortalUser" => ValueKind.User, "PortalFile" => ValueKind.File, _ => ValueKind.None };
        if (!IsIn(type, "System")) return ValueKind.None;

        return type.Name switch { "DateOnly" => ValueKind.Date, "DateTimeOffset" => ValueKind.DateTime, _ => ValueKind.None };
    }

    private static bool IsIn(INamedTypeSymbol type, params ReadOnlySpan<string> path)
    {
        var current = type.ContainingNamespace;
        for (int i = path.Length - 1; i >= 0; i--, current = current.ContainingNamespace)
        {
            if (current is null || current.Name != path[i]) return false;
        }

        return current is { IsGlobalNamespace: true };
    }
}
