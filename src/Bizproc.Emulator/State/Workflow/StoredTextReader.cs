using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>Reads a stored name or description: a text, or a text for each language under keys in upper case (portal: 3.4).</summary>
internal static class StoredTextReader
{
    /// <summary>Gets the text that a portal shows in a language; empty if it shows none.</summary>
    public static string In(PhpValue? stored, string language) =>
        stored is PhpArray texts ? LocalizedText.Pick(language, key => ReadText(texts, key)) : stored?.ToText() ?? "";

    /// <summary>Gets the languages of a stored text, including the key for all languages; empty for a plain text.</summary>
    public static IEnumerable<string> ListLanguages(PhpValue? stored) =>
        stored is PhpArray texts ? texts.Select(static text => text.Key) : [];

    private static string ReadText(PhpArray texts, string key) => texts[key].ToText();
}
