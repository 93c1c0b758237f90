namespace Bizproc.Protocol;

/// <summary>What a portal's language says about its dates, until its administrator changes that: nothing asks a portal for it (portal: 10.3, 19).</summary>
internal static class LanguageDates
{
    /// <summary>Where English is the language of people who write the day first.</summary>
    private static readonly string[] DayFirstDomains = [".bitrix24.in", ".bitrix24.uk", ".bitrix24.eu"];

    /// <summary>Languages whose dates begin with the year, which says nothing about dates that do not.</summary>
    private static readonly HashSet<string> YearFirst = new(StringComparer.OrdinalIgnoreCase) { "ja", "sc", "tc" };

    /// <summary>Whether the month is first in dates with slashes; <see langword="null"/> if the language does not say.</summary>
    /// <param name="language">The portal's language, such as <c>de</c>.</param>
    /// <param name="host">The portal's host.</param>
    public static bool? IsMonthFirst(string? language, string host)
    {
        if (language is null || !Languages.Contains(language) || YearFirst.Contains(language)) return null;
        if (!language.Equals("en", StringComparison.OrdinalIgnoreCase)) return false;

        return IsDayFirstEnglish(host) ? null : true;
    }

    /// <summary>Whether a host is where people who write English write the day first.</summary>
    /// <param name="host">The portal's host.</param>
    public static bool IsDayFirstEnglish(string host) => DayFirstDomains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
}
