using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>How code anywhere names a type.</summary>
internal static class TypeName
{
    private static readonly SymbolDisplayFormat Format =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Write(ITypeSymbol type) => type.ToDisplayString(Format);
}
