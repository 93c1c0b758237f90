namespace Bizproc.Protocol;

/// <summary>
/// The order of dates that follows from a portal's language, until its administrator changes it. No method of the portal tells the order
/// (portal: 10.3, 19).
/// </summary>
internal static class LanguageDates
{
    /// <summary>The domains of portals that write the day first in English.</summary>
    private static readonly string[] DayFirstDomains = [".bitrix24.in", ".bitrix24.uk", ".bitrix24.eu"];

    /// <summary>The languages whose dates begin with the year. In these languages the order of dates with slashes is not known.</summary>
    private static readonly HashSet<string> YearFirst = new(StringComparer.OrdinalIgnoreCase) { "ja", "sc", "tc" };

    /// <summary>True if the month comes first in dates with slashes; <see langword="null"/> if the language does not tell.</summary>
    /// <param name="language">The portal's language, such as <c>de</c>.</param>
    /// <param name="host">The portal's host.</param>
    public static bool? IsMonthFirst(string? language, string host)
    {
        if (language is null || !Languages.Contains(language) || YearFirst.Contains(language)) return null;
        if (!language.Equals("en", StringComparison.OrdinalIgnoreCase)) return false;

        return IsDayFirstEnglish(host) ? null : true;
    }

    /// <summary>True if portals at this host write the day first in English.</summary>
    /// <param name="host">The portal's host.</param>
    public static bool IsDayFirstEnglish(string host) => DayFirstDomains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
}
