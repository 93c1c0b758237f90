using Bizproc.Generators.Model;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Finds the kind of value that a C# type holds, and the portal's type for it.</summary>
internal static class ValueParser
{
    /// <summary>Takes a type apart: a collection of values, or one value, nullable or not.</summary>
    /// <returns>The value, still without the name of an enum, and the type of a single one without nullability.</returns>
    public static (ValueModel Value, ITypeSymbol Item) Parse(ITypeSymbol type)
    {
        var (collection, each) = Unwrap(type);
        var item = WithoutNullable(each);
        var kind = KindOf(item);
        bool isNullable = kind == ValueKind.String ? each.NullableAnnotation != NullableAnnotation.NotAnnotated : !ReferenceEquals(item, each);
        return (new(kind, Enum: null, isNullable, collection), item);
    }

    /// <summary>The portal's type for a kind of value.</summary>
    public static string? PortalType(ValueKind kind) => kind switch
    {
        ValueKind.Bool => PropertyTypes.Bool,
        ValueKind.Short or ValueKind.Int or ValueKind.Long => PropertyTypes.Int,
        ValueKind.Float or ValueKind.Double or ValueKind.Decimal => PropertyTypes.Double,
        // The portal has a type for money with CRM document types only. A string holds the value of such a field with every document type.
        ValueKind.String or ValueKind.Money => PropertyTypes.String,
        ValueKind.Date => PropertyTypes.Date,
        ValueKind.DateTime or ValueKind.DateTimeOffset => PropertyTypes.DateTime,
        ValueKind.Enum => PropertyTypes.Select,
        ValueKind.User or ValueKind.Principal => PropertyTypes.User,
        ValueKind.File => PropertyTypes.File,
        _ => null,
    };

    private static (CollectionKind Kind, ITypeSymbol Item) Unwrap(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array) return (CollectionKind.Array, array.ElementType);
        if (WithoutNullable(type) is not INamedTypeSymbol { TypeArguments: [var item], ContainingType: null } named) return (CollectionKind.None, type);

        var kind = CollectionOf(named);
        return (kind, kind == CollectionKind.None ? type : item);
    }

    private static CollectionKind CollectionOf(INamedTypeSymbol type) => type.Name switch
    {
        "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" when IsGeneric(type) => CollectionKind.Array,
        "List" or "IList" or "ICollection" or "HashSet" when IsGeneric(type) => CollectionKind.Expression,
        "ISet" or "IReadOnlySet" when IsGeneric(type) => CollectionKind.Set,
        "ImmutableArray" or "ImmutableList" or "IImmutableList" or "ImmutableHashSet" when IsIn(type, "System", "Collections", "Immutable")
            => CollectionKind.Expression,
        _ => CollectionKind.None,
    };

    private static bool IsGeneric(INamedTypeSymbol type) => IsIn(type, "System", "Collections", "Generic");

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
        if (AttributeNames.IsOurs(type)) return OwnKindOf(type.Name);
        if (!IsIn(type, "System")) return ValueKind.None;

        return type.Name switch { "DateOnly" => ValueKind.Date, "DateTimeOffset" => ValueKind.DateTimeOffset, _ => ValueKind.None };
    }

    private static ValueKind OwnKindOf(string name) => name switch
    {
        "PortalUser" => ValueKind.User,
        "PortalPrincipal" => ValueKind.Principal,
        "PortalFile" => ValueKind.File,
        "PortalMoney" => ValueKind.Money,
        _ => ValueKind.None,
    };

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
