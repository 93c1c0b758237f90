using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>The aliases by which code reaches the types of references. Each type is looked up once for a compilation.</summary>
internal sealed class ExternAliases
{
    private static readonly ConditionalWeakTable<Compilation, ExternAliases> s_known = new();
    private static readonly ImmutableArray<string> s_global = [LibraryModel.GlobalAlias];
    private static readonly SymbolDisplayFormat s_full = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private readonly Compilation _compilation;

    // An empty text stands for no alias.
    private readonly ConcurrentDictionary<INamedTypeSymbol, string> _aliases = new(SymbolEqualityComparer.Default);

    private ExternAliases(Compilation compilation) => _compilation = compilation;

    public static ExternAliases In(Compilation compilation) => s_known.GetValue(compilation, static each => new(each));

    /// <summary>Finds an alias under which the name of a type means this type and no other one; <see langword="null"/> if there is none.</summary>
    /// <param name="type">A type outside of any other type.</param>
    public string? Find(INamedTypeSymbol type)
    {
        // The compiler itself reports a type that does not exist.
        if (type.ContainingAssembly is null || IsOwn(type.ContainingAssembly)) return LibraryModel.GlobalAlias;

        string found = _aliases.GetOrAdd(type.OriginalDefinition, Search);
        return found.Length == 0 ? null : found;
    }

    private string Search(INamedTypeSymbol type)
    {
        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(s_full) + ".";

        // The compiler ignores types that the assembly cannot access.
        IAssemblySymbol[] others =
        [
            .. _compilation.GetTypesByMetadataName(space + type.MetadataName)
                .Where(other => !SymbolEqualityComparer.Default.Equals(other, type) && _compilation.IsSymbolAccessibleWithin(other, _compilation.Assembly))
                .Select(static other => other.ContainingAssembly),
        ];
        return AliasesOf(type.ContainingAssembly)
            .OrderByDescending(static alias => alias == LibraryModel.GlobalAlias)
            .FirstOrDefault(alias => !Array.Exists(others, other => AliasesOf(other).Contains(alias))) ?? "";
    }

    private ImmutableArray<string> AliasesOf(IAssemblySymbol assembly)
    {
        if (IsOwn(assembly)) return s_global;

        var aliases = _compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? default;
        return aliases.IsDefaultOrEmpty ? s_global : aliases;
    }

    private bool IsOwn(IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly);
}
