using System.Text;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Writes the name of a type so that it is valid anywhere in code that declares the extern aliases in it.</summary>
internal static class TypeName
{
    private static readonly SymbolDisplayFormat Format =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <returns>The name, and false if it would mean another type, because no name reaches this one.</returns>
    public static (string Name, bool IsReachable) Write(ITypeSymbol type, Compilation compilation)
    {
        // Usual types need no search: those of the assembly itself come before all others of the same name.
        bool isOwn = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        if (isOwn && type is INamedTypeSymbol { IsGenericType: false }) return (type.ToDisplayString(Format), true);

        var parts = type.ToDisplayParts(Format);
        var name = new StringBuilder();
        bool isReachable = true;
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i].ToString();
            bool isAlias = parts[i].Kind == SymbolDisplayPartKind.Keyword && part == LibraryModel.GlobalAlias;
            if (isAlias && parts.Skip(i).Select(static each => each.Symbol).OfType<INamedTypeSymbol>().FirstOrDefault() is { } outermost)
            {
                string? alias = ExternAliases.In(compilation).Find(outermost);
                isReachable = isReachable && alias is not null;
                part = alias ?? part;
            }

            name.Append(part);
        }

        return (name.ToString(), isReachable);
    }
}
