using System.Globalization;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>
/// Answers <see cref="FilterRule.Matches"/> for many rules at once, without asking each of them.
/// </summary>
internal sealed class FilterLookup
{
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    /// <param name="rules">The rules in their order; <see langword="null"/> for a rule to ignore.</param>
    public FilterLookup(IReadOnlyList<FilterRule?> rules)
    {
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is not { } rule || (rule.Edition is null && rule.Parts.Count == 0)) continue;

            string key = KeyOf(rule, rule.Parts.Count);
            if (!_first.ContainsKey(key)) _first.Add(key, i);
        }
    }

    /// <summary>The index of the first rule that matches a document on an edition.</summary>
    public int? FirstMatch(IReadOnlyList<string> document, string edition)
    {
        int? first = Find(KeyOf(FilterRule.ForEdition(edition), length: 0));
        for (int length = 1; length <= document.Count; length++) first = Least(first, Find(KeyOf(document, length)));
        return first;
    }

    /// <summary>
    /// The index of the first rule that matches everything that the given one matches. Of two equal rules, the later one is redundant.
    /// </summary>
    /// <param name="rule">One of the rules.</param>
    /// <param name="place">Its index.</param>
    public int? FirstCover(FilterRule rule, int place)
    {
        int? first = Find(KeyOf(rule, rule.Parts.Count)) is { } equal && equal < place ? equal : null;
        for (int length = 1; length < rule.Parts.Count; length++) first = Least(first, Find(KeyOf(rule, length)));
        return first;
    }

    private int? Find(string key) => _first.TryGetValue(key, out int place) ? place : null;

    private static int? Least(int? a, int? b) => a is null || b < a ? b : a;

    private static string KeyOf(FilterRule rule, int length) => rule.Edition is { } edition ? "edition " + edition : KeyOf(rule.Parts, length);

    // A part that is not a text never equals a part of a document.
    private static string KeyOf(IReadOnlyList<string?> parts, int length) => string.Concat(parts
        .Take(length)
        .Select(static part => part is null ? "none;" : part.Length.ToString(CultureInfo.InvariantCulture) + ":" + part + ";"));
}
