using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>How code anywhere names a type.</summary>
internal static class TypeName
{
    private static readonly SymbolDisplayFormat Format =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(ITypeSymbol type) => type.ToDisplayString(Format);
}
