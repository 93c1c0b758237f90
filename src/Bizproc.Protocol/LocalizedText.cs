namespace Bizproc.Protocol;

/// <summary>Chooses the text that a portal shows of an application's texts in several languages (portal: 3.4).</summary>
internal static class LocalizedText
{
    private const string English = "EN";
    private const string Russian = "RU";
    private const string Ukrainian = "UA";

    /// <summary>Gets the keys under which a portal looks for a text, in order. Stored keys are in upper case.</summary>
    /// <param name="language">The portal's language.</param>
    public static IReadOnlyList<string> KeysFor(string language)
    {
        string own = Ascii.ToUpper(language);
        return own == Ukrainian ? [own, Russian, English, Languages.Everyone] : [own, English, Languages.Everyone];
    }

    /// <summary>Picks the text that is shown: the first that is not empty, otherwise an empty text.</summary>
    /// <param name="language">The portal's language.</param>
    /// <param name="textUnder">Gets the text under a key; <see langword="null"/> or empty if there is none.</param>
    public static string Pick(string language, Func<string, string?> textUnder) =>
        KeysFor(language).Select(textUnder).FirstOrDefault(static text => !string.IsNullOrEmpty(text)) ?? "";
}
