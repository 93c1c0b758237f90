namespace Bizproc.Protocol;

/// <summary>Decides where a portal offers an action that has a filter (portal: 4.6).</summary>
internal static class DocumentFilter
{
    /// <summary>The cloud edition.</summary>
    public const string Cloud = "b24";

    /// <summary>The on-premise edition.</summary>
    public const string Box = "box";

    /// <summary>The version of the portal's interface. A filter with a higher <c>MIN_API_VERSION</c> hides the action.</summary>
    public const int ApiVersion = 1;

    public static IReadOnlyList<string> Editions { get; } = [Cloud, Box];

    /// <summary>True if the action is offered for a document type on an edition.</summary>
    /// <param name="includes">
    /// The rules that show the action; <see langword="null"/> if the filter has no such list. An empty list hides the action everywhere.
    /// </param>
    /// <param name="excludes">The rules that hide the action. They win over <paramref name="includes"/>.</param>
    /// <param name="documentType">The module, class and type.</param>
    /// <param name="edition">The portal's edition.</param>
    /// <param name="minApiVersion">The filter's <c>MIN_API_VERSION</c>.</param>
    public static bool IsShown(
        IReadOnlyCollection<FilterRule>? includes,
        IReadOnlyCollection<FilterRule>? excludes,
        IReadOnlyList<string> documentType,
        string edition,
        int minApiVersion = 0)
    {
        if (minApiVersion > ApiVersion) return false;
        if (includes is not null && !includes.Any(rule => rule.Matches(documentType, edition))) return false;

        return excludes is null || !excludes.Any(rule => rule.Matches(documentType, edition));
    }
}
