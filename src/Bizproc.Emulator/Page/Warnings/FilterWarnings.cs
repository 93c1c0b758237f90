using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Warns of filters that hide more than intended (portal: 4.6).</summary>
internal static class FilterWarnings
{
    private static readonly string[] Keys = ["INCLUDE", "EXCLUDE"];

    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        if (FlatList(action.Row.Filter) is { } list)
            yield return new($"{list} is a flat list, so the portal takes each text for an edition. Write a document as a list inside it: [[\"crm\"]].");

        foreach (var rule in UnknownDocuments(action.Filter))
            yield return new($"The filter names {DocumentWords.Describe(rule.Parts)}, which no portal is known to have. Case counts.");

        if (HidingReason(action) is { } reason) yield return new(reason);
    }

    private static string? HidingReason(InspectedAction action)
    {
        bool IsShownOn(string edition) => FilterCoverage.IsShown(action.Filter, edition, action.Row.Kind);

        if (!DocumentFilter.Editions.Any(IsShownOn)) return "The portal accepts this filter, but it hides the action everywhere.";
        if (!IsShownOn(action.Edition)) return $"This filter hides the action {EditionWords.Describe(action.Edition)}, where this portal is.";
        if (action.DocumentType is not { } own || action.Filter.IsShown(own, action.Edition)) return null;

        return $"This filter hides the action for its own DOCUMENT_TYPE, {DocumentWords.Describe(own)}.";
    }

    private static string? FlatList(PhpValue? filter) => filter is PhpArray members
        ? Keys.FirstOrDefault(key => members[key] is PhpArray { IsList: true, IsEmpty: false } rules && rules.Any(IsNoEdition))
        : null;

    private static bool IsNoEdition(KeyValuePair<string, PhpValue> rule) =>
        rule.Value is PhpString text && !DocumentFilter.Editions.Contains(text.Value);

    private static IEnumerable<FilterRule> UnknownDocuments(RegistrationFilter filter) =>
        (filter.Includes ?? []).Concat(filter.Excludes ?? [])
            .Where(static rule => rule.Parts.Count > 0 && !rule.Parts.Contains(null) && !DocumentWords.IsKnown(rule.Parts));
}
