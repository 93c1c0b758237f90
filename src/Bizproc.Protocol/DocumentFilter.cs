namespace Bizproc.Protocol;

/// <summary>Where a portal offers an action that has a filter (portal: 4.6).</summary>
internal static class DocumentFilter
{
    /// <summary>The edition in the cloud.</summary>
    public const string Cloud = "b24";

    /// <summary>The edition on the customer's own server.</summary>
    public const string Box = "box";

    /// <summary>The portal's version of its interface; a filter that asks for a later one hides the action.</summary>
    public const int ApiVersion = 1;

    public static IReadOnlyList<string> Editions { get; } = [Cloud, Box];

    /// <summary>Decides for one document type on one edition.</summary>
    /// <param name="includes">The rules that show; <see langword="null"/> where the filter has none, while an empty list hides everywhere.</param>
    /// <param name="excludes">The rules that hide, whatever the others say.</param>
    /// <param name="documentType">Module, class and type.</param>
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
