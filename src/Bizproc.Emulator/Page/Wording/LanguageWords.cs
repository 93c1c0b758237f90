namespace Bizproc.Emulator.Page.Wording;

/// <summary>Names the portal's languages, because its ids differ from the usual ones (portal: 3.4).</summary>
internal static class LanguageWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["br"] = "Portuguese (Brazil)",
        ["de"] = "German",
        ["en"] = "English",
        ["fr"] = "French",
        ["hi"] = "Hindi",
        ["id"] = "Indonesian",
        ["in"] = "Hindi (older id)",
        ["it"] = "Italian",
        ["ja"] = "Japanese",
        ["kz"] = "Kazakh",
        ["la"] = "Spanish",
        ["ms"] = "Malay",
        ["pl"] = "Polish",
        ["ru"] = "Russian",
        ["sc"] = "Chinese (simplified)",
        ["tc"] = "Chinese (traditional)",
        ["th"] = "Thai",
        ["tr"] = "Turkish",
        ["ua"] = "Ukrainian",
        ["vn"] = "Vietnamese",
    };

    /// <summary>Gets a text such as "de, German".</summary>
    public static string Describe(string id) => Names.TryGetValue(id, out string? name) ? $"{id}, {name}" : id;
}
