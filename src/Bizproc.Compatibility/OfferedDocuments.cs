using Bizproc.Protocol;

namespace Bizproc.Compatibility;

/// <summary>Finds a document for which a portal offered an action, and does so no longer.</summary>
internal static class OfferedDocuments
{
    /// <summary>A name or number that no filter mentions.</summary>
    private const string Other = "\0";

    /// <summary>Finds the first such document, as people read it; <see langword="null"/> if the filter is as wide as before.</summary>
    public static string? FindLost(ActionContract before, ActionContract now)
    {
        foreach (var document in Documents(before, now))
        {
            string[] lost = [.. DocumentFilter.Editions.Where(edition => IsOffered(before, document, edition) && !IsOffered(now, document, edition))];
            if (lost.Length > 0) return Show(document) + (lost.Length == DocumentFilter.Editions.Count ? "" : $" on the edition '{lost[0]}'");
        }

        return null;
    }

    private static bool IsOffered(ActionContract action, IReadOnlyList<string> document, string edition) =>
        DocumentFilter.IsShown(action.Includes.Count == 0 ? null : action.Includes, action.Excludes, document, edition);

    /// <summary>
    /// Lists one document of each known kind, those that a rule names, and one that nobody knows: two filters that agree on all of these agree on
    /// every document.
    /// </summary>
    private static IEnumerable<IReadOnlyList<string>> Documents(ActionContract before, ActionContract now)
    {
        foreach (var known in DocumentTypes.All)
            yield return [known.Module, known.Entity, known.Type is null || known.HasNumber ? known.Type + Other : known.Type];

        foreach (var rule in before.Includes.Concat(before.Excludes).Concat(now.Includes).Concat(now.Excludes))
        {
            if (rule.Edition is null) yield return [.. rule.Parts.Select(static part => part ?? ""), .. Enumerable.Repeat(Other, Math.Max(0, 3 - rule.Parts.Count))];
        }

        yield return [Other, Other, Other];
    }

    private static string Show(IReadOnlyList<string> document)
    {
        string[] parts = [.. document.Select(static part => part.Replace(Other, "")).Where(static part => part.Length > 0)];
        return parts.Length == 0 ? "documents that no filter names" : string.Join(", ", parts);
    }
}
