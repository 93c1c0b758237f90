using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Words;

/// <summary>A stored name or description: a text, or one in each language under keys in upper case (portal: 3.4).</summary>
internal static class StoredTextReader
{
    /// <summary>What a portal in a language shows; nothing where there is none.</summary>
    public static string In(PhpValue? stored, string language) =>
        stored is PhpArray texts ? LocalizedText.Pick(language, key => TextUnder(texts, key)) : stored?.ToText() ?? "";

    /// <summary>The languages that a stored text names, the key for everyone included; none of a plain text.</summary>
    public static IEnumerable<string> LanguagesOf(PhpValue? stored) =>
        stored is PhpArray texts ? texts.Select(static text => text.Key) : [];

    private static string TextUnder(PhpArray texts, string key) => texts[key].ToText();
}
