using Bizproc.Emulator.State.Registry;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Wording;

/// <summary>Describes a filter in words, such as "deals and lists; not on-premise" (portal: 4.6).</summary>
internal static class FilterWords
{
    public static string Describe(RegistrationFilter filter)
    {
        List<string> parts = [Included(filter.Includes)];
        if (filter.Excludes is { Count: > 0 } excludes) parts.Add(Excluded(excludes));
        if (filter.MinApiVersion > 0) parts.Add($"from version {filter.MinApiVersion} of the portal's interface on");

        return string.Join("; ", parts);
    }

    private static string Included(IReadOnlyList<FilterRule>? includes) => includes switch
    {
        null => "everything",
        { Count: 0 } => "nothing",
        _ => PhraseJoiner.List(Spoken(includes, static edition => $"everything {EditionWords.Describe(edition)}", static document => document)),
    };

    private static string Excluded(IReadOnlyList<FilterRule> excludes) =>
        "not " + PhraseJoiner.List(Spoken(excludes, EditionWords.Describe, static document => $"for {document}"), "and not");

    /// <summary>Describes the rules: documents first, then editions, then other texts.</summary>
    private static IEnumerable<string> Spoken(IReadOnlyList<FilterRule> rules, Func<string, string> edition, Func<string, string> document)
    {
        var editions = rules.Select(static rule => rule.Edition).OfType<string>().ToLookup(DocumentFilter.Editions.Contains);
        var documents = rules.Where(static rule => rule.Edition is null).Select(rule => document(Document(rule)));
        var spoken = documents.Concat(editions[true].Select(edition));
        return editions[false].Any() ? spoken.Append($"{PhraseJoiner.Quoted(editions[false])}, which the portal takes for an edition") : spoken;
    }

    private static string Document(FilterRule rule)
    {
        if (rule.Parts.Count == 0) return "nothing (an empty rule)";

        return rule.Parts.Contains(null) ? "nothing (a rule that is not a list of texts)" : DocumentWords.Describe(rule.Parts);
    }
}
