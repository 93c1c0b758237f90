using System.Collections.Immutable;

namespace Bizproc.Generators.Indexing;

/// <summary>
/// The actions of one file as far as its syntax shows them. It depends only on the file, so it stays valid in every later compilation with the
/// same file.
/// </summary>
/// <param name="Candidates">Types with an attribute that is named like one of an action, directly or by an alias of the file.</param>
/// <param name="OtherTypes">Types with other attributes: a global alias may make actions of them.</param>
/// <param name="HasOurs">True if anything in the file has an attribute that is named like one of ours.</param>
/// <param name="OtherNames">The names of all other attributes.</param>
/// <param name="GlobalAliases">Global aliases that stand for one of our attributes.</param>
/// <param name="Heirs">Types by the name of the first type from which they derive.</param>
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
