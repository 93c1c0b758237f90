using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds the language of the portal that was meant (portal: 3.4).</summary>
internal static class PortalLanguage
{
    /// <summary>The language whose texts are the second to last resort for everyone.</summary>
    public const string Fallback = "en";

    /// <summary>What the rest of the world calls languages that the portal calls otherwise; regions and scripts only where they matter.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["es"] = "la", ["spa"] = "la", ["esp"] = "la", ["spanish"] = "la",
        ["pt"] = "br", ["por"] = "br", ["portuguese"] = "br",
        ["uk"] = "ua", ["ukr"] = "ua", ["ukrainian"] = "ua",
        ["zh"] = "sc", ["zho"] = "sc", ["chi"] = "sc", ["cn"] = "sc", ["chinese"] = "sc",
        ["zh-tw"] = "tc", ["zh-hk"] = "tc", ["zh-mo"] = "tc", ["zh-hant"] = "tc", ["tw"] = "tc",
        ["vi"] = "vn", ["vie"] = "vn", ["vietnamese"] = "vn",
        ["kk"] = "kz", ["kaz"] = "kz", ["kazakh"] = "kz",
        ["jp"] = "ja", ["jpn"] = "ja", ["japanese"] = "ja",
        ["ind"] = "id", ["indonesian"] = "id",
        ["hin"] = "hi", ["hindi"] = "hi",
        ["msa"] = "ms", ["may"] = "ms", ["malay"] = "ms",
        ["english"] = "en", ["russian"] = "ru", ["german"] = "de", ["french"] = "fr", ["italian"] = "it",
        ["polish"] = "pl", ["turkish"] = "tr", ["thai"] = "th", ["arabic"] = "ar",
    };

    /// <summary>Whether somebody will see a text in this language; what is for everyone is no mistake either.</summary>
    public static bool IsKnown(string language) => Languages.Contains(language) || language == Languages.Everyone;

    /// <summary>The language as the portal calls it, or <see langword="null"/> if none is clearly meant.</summary>
    public static string? Find(string language)
    {
        if (IsKnown(language)) return language.ToLowerInvariant();

        string name = language.Trim().Replace('_', '-');
        for (string part = name; part.Length > 0; part = WithoutLast(part))
        {
            if (Languages.Contains(part)) return part.ToLowerInvariant();
            if (Others.TryGetValue(part, out string? portal)) return portal;
        }

        // Two letters with one of them wrong may be anything.
        return name.Length > 2 ? SpellingSuggestion.Find(name, Languages.All) : null;
    }

    private static string WithoutLast(string name) => name.Substring(0, Math.Max(name.LastIndexOf('-'), 0));
}
