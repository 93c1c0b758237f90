using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds out which documents pass a filter: of all that are known or named, on both editions.</summary>
internal sealed class FilterReach
{
    private readonly IReadOnlyCollection<FilterRule>? _includes;
    private readonly FilterLookup _excluded;
    private readonly bool _hasExcludes;

    private FilterReach(IReadOnlyCollection<FilterRule>? includes, FilterRule[] excludes)
    {
        _includes = includes;
        _excluded = new(excludes);
        _hasExcludes = excludes.Length > 0;
    }

    /// <summary>The reach of an action's filter, or <see langword="null"/> if one of its rules cannot be judged.</summary>
    public static FilterReach? Create(ActionModel action)
    {
        var includes = action.Includes.Select(FilterParts.Rule).OfType<FilterRule>().ToList();
        var excludes = action.Excludes.Select(FilterParts.Rule).OfType<FilterRule>().ToArray();
        bool isComplete = includes.Count == action.Includes.Count && excludes.Length == action.Excludes.Count;
        return isComplete ? new(includes.Count == 0 ? null : includes, excludes) : null;
    }

    /// <summary>The number of excludes, from the first on, that together hide everything; <see langword="null"/> if something is shown.</summary>
    /// <remarks>Without excludes, the documents of the includes always remain.</remarks>
    public int? HiddenEverywhere() => _hasExcludes ? Hidden(_includes, Documents()) : null;

    /// <summary>
    /// The number of excludes, from the first on, that together hide one document; 0 if the includes alone do not show it, <see langword="null"/> if
    /// it is shown.
    /// </summary>
    public int? Hidden(IReadOnlyList<string> document)
    {
        // A number that is filled in later may turn out to match.
        var includes = _includes?.Select(rule => rule.Parts.Count == 3 && FilterParts.MayBeSame(rule.Parts[2]!, document[2])
            ? FilterRule.ForDocument(rule.Parts[0], rule.Parts[1], document[2])
            : rule).ToList();
        return Hidden(includes, [document]);
    }

    private int? Hidden(IReadOnlyCollection<FilterRule>? includes, IReadOnlyCollection<IReadOnlyList<string>> documents)
    {
        var included = includes is null ? null : new FilterLookup([.. includes]);
        int count = 0;
        foreach (var document in documents)
        {
            foreach (string edition in DocumentFilter.Editions)
            {
                if (included is not null && included.FirstMatch(document, edition) is null) continue;
                if (_excluded.FirstMatch(document, edition) is not { } exclude) return null;

                count = Math.Max(count, exclude + 1);
            }
        }

        return count;
    }

    /// <summary>One document of each known kind, with a number that no rule names, and the documents that the includes name.</summary>
    private List<IReadOnlyList<string>> Documents()
    {
        List<IReadOnlyList<string>> documents =
            [.. DocumentTypes.All.Select(static known => new[] { known.Module, known.Entity, known.Type is null || known.HasNumber ? known.Type + FilterParts.Other : known.Type })];
        var known = documents.ToList();
        foreach (var rule in _includes ?? [])
        {
            bool isNamed = rule.Parts.Count == 3 || !known.Any(document => DocumentFilter.Editions.Any(edition => rule.Matches(document, edition)));
            if (rule.Edition is null && isNamed)
                documents.Add([.. rule.Parts.OfType<string>(), .. Enumerable.Repeat(FilterParts.Other, 3 - rule.Parts.Count)]);
        }

        return documents;
    }
}
