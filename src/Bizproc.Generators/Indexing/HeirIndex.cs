using System.Collections.Concurrent;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>Finds the classes from which actions derive. It binds only classes whose base has the same name as the class in question.</summary>
internal sealed class HeirIndex
{
    private readonly SourceTypes _types;
    private readonly ILookup<string, WrittenType> _heirs;
    private readonly ILookup<string, string> _aliases;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _answers = new(SymbolEqualityComparer.Default);

    public HeirIndex(SourceTypes types)
    {
        _types = types;
        _heirs = types.Files.SelectMany(static file => file.Heirs).ToLookup(static heir => heir.Base, static heir => heir.Type, StringComparer.Ordinal);
        _aliases = types.Files.SelectMany(static file => file.Aliases).ToLookup(static alias => alias.Target, static alias => alias.Alias, StringComparer.Ordinal);
    }

    /// <summary>True if an action of this compilation derives from a class.</summary>
    public bool IsBaseOfAction(INamedTypeSymbol type) => _answers.GetOrAdd(type.OriginalDefinition, Search);

    private bool Search(INamedTypeSymbol root)
    {
        HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.Default);
        Queue<INamedTypeSymbol> open = new([root]);
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            foreach (var heir in HeirsOf(type))
            {
                if (!seen.Add(heir)) continue;
                if (AttributeNames.IsAction(heir)) return true;

                open.Enqueue(heir);
            }
        }

        return false;
    }

    private IEnumerable<INamedTypeSymbol> HeirsOf(INamedTypeSymbol type) => _aliases[type.Name]
        .Prepend(type.Name)
        .SelectMany(name => _heirs[name])
        .Select(_types.Bind)
        .OfType<INamedTypeSymbol>()
        .Where(heir => SymbolEqualityComparer.Default.Equals(heir.BaseType?.OriginalDefinition, type));
}
