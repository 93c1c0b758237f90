using System.Collections.Immutable;

namespace Bizproc.Generators.Indexing;

/// <summary>
/// The actions of one file as far as its syntax shows them. It depends on nothing but the file, so that it stays right in every later compilation that
/// has the same file.
/// </summary>
/// <param name="Candidates">Types with an attribute that is called like one of an action, by its name or by an alias of the file.</param>
/// <param name="OtherTypes">Types with other attributes: an alias for all files may make an action of them.</param>
/// <param name="HasOurs">True if anything in the file has an attribute that is called like one of ours.</param>
/// <param name="OtherNames">The names of all other attributes.</param>
/// <param name="GlobalAliases">Aliases for all files that stand for one of our attributes.</param>
/// <param name="Heirs">Types by the name of the first type that they derive from.</param>
/// <param name="Aliases">All aliases of types, by the name of the type.</param>
internal sealed record SourceFile(
    ImmutableArray<WrittenType> Candidates,
    ImmutableArray<WrittenType> OtherTypes,
    bool HasOurs,
    ImmutableHashSet<string> OtherNames,
    ImmutableArray<string> GlobalAliases,
    ImmutableArray<(string Base, WrittenType Type)> Heirs,
    ImmutableArray<(string Target, string Alias)> Aliases)
{
    public static SourceFile Empty { get; } = new([], [], HasOurs: false, [], [], [], []);
}
