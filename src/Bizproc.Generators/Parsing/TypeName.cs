using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Writes the name of a type so that it is valid anywhere in code.</summary>
internal static class TypeName
{
    private static readonly SymbolDisplayFormat Format =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Write(ITypeSymbol type) => type.ToDisplayString(Format);
}
