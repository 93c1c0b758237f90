using Bizproc.Emulator.State.Registry;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Wording;

/// <summary>Finds out whether a filter leaves any of the documents that portals are known to have (portal: 4.5, 4.6).</summary>
internal static class FilterCoverage
{
    private const int Parts = 3;

    /// <summary>True if the action is offered for any document on an edition.</summary>
    public static bool IsShown(RegistrationFilter filter, string edition, RegistrationKind kind)
    {
        var documents = DocumentTypes.All.Where(document => kind == RegistrationKind.Activity || document.HasRobots);
        return documents.Any(document =>
            TypesOf(document, filter).Any(type => filter.IsShown([document.Module, document.Entity, type], edition)));
    }

    /// <summary>Gets the third parts to test: those that the filter names, and one that it does not name.</summary>
    private static IEnumerable<string> TypesOf(KnownDocument document, RegistrationFilter filter)
    {
        var rules = (filter.Includes ?? []).Concat(filter.Excludes ?? []);
        var named = rules.Where(static rule => rule.Parts.Count >= Parts).Select(static rule => rule.Parts[Parts - 1]).OfType<string>()
            .Where(document.Fits).ToHashSet(StringComparer.Ordinal);

        return document.HasNumber || document.Type is null ? named.Append(Unnamed(document, named)) : [document.Type];
    }

    private static string Unnamed(KnownDocument document, HashSet<string> named)
    {
        int number = 1;
        while (named.Contains(Numbered(number))) number++;
        return Numbered(number);

        string Numbered(int n) => document.Type is null ? $"any{n}" : document.TypeWith(n);
    }
}
