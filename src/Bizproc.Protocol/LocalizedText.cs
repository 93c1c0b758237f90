namespace Bizproc.Protocol;

/// <summary>Which of an application's texts a portal shows (portal: 3.4).</summary>
internal static class LocalizedText
{
    private const string English = "EN";
    private const string Russian = "RU";
    private const string Ukrainian = "UA";

    /// <summary>The keys under which a portal looks for a text, in their order. Stored keys are in upper case.</summary>
    /// <param name="language">The portal's language.</param>
    public static IReadOnlyList<string> KeysFor(string language)
    {
        string own = Ascii.ToUpper(language);
        return own == Ukrainian ? [own, Russian, English, Languages.Everyone] : [own, English, Languages.Everyone];
    }

    /// <summary>The text that is shown: the first that is not missing, else nothing.</summary>
    /// <param name="language">The portal's language.</param>
    /// <param name="textUnder">The text under a key; <see langword="null"/> or empty where there is none.</param>
    public static string Pick(string language, Func<string, string?> textUnder) =>
        KeysFor(language).Select(textUnder).FirstOrDefault(static text => !string.IsNullOrEmpty(text)) ?? "";
}
