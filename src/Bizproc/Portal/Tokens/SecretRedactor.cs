using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Bizproc.Portal.Tokens;

/// <summary>Removes secrets from every text for an exception or a log.</summary>
internal sealed class SecretRedactor
{
    /// <summary>
    /// The minimum length of a secret. Portals create far longer secrets, and a shorter text may be a word of a message: the emulator's token
    /// <c>expired</c> must not be removed from "The access token provided has expired".
    /// </summary>
    private const int Shortest = 8;

    public const string Redacted = "***";

    /// <summary>An instance without secrets. It makes a text one short line.</summary>
    public static readonly SecretRedactor None = new();

    private readonly string[] _spellings;

    public SecretRedactor(params IEnumerable<string?> secrets) => _spellings = [.. secrets.SelectMany(Spellings).Distinct(StringComparer.Ordinal)];

    /// <summary>Cleans a text from outside so that it can be shown: one line, not too long, and without any of the secrets.</summary>
    /// <param name="text">The text that the portal or another server wrote.</param>
    /// <param name="most">The maximum number of characters.</param>
    public string Clean(string text, int most)
    {
        // Replace an invisible character by a space instead of removing it: otherwise two halves of a secret could join.
        string clean = string.Create(text.Length, text, static (line, source) =>
        {
            for (int i = 0; i < line.Length; i++) line[i] = IsSeen(source, i) ? source[i] : ' ';
        });

        // Replace before cutting: otherwise the first half of a secret at the cut would remain.
        clean = Hide(clean);
        if (clean.Length <= most) return clean;
        int end = char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most;
        return clean[..end] + "...";
    }

    /// <summary>Replaces the secrets, and leaves the rest of a text as it is.</summary>
    public string Hide(string text)
    {
        foreach (string spelling in _spellings) text = text.Replace(spelling, Redacted, StringComparison.OrdinalIgnoreCase);
        return text;
    }

    /// <summary>
    /// True if a reader can see the character. False for control characters, and for characters that change the direction, break the line or have
    /// no width: they make a line look different from what it says.
    /// </summary>
    private static bool IsSeen(string text, int index)
    {
        // In a surrogate pair the first half decides for both.
        int start = char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;
        return CharUnicodeInfo.GetUnicodeCategory(text, start) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
    }

    /// <summary>Returns a placeholder, never a secret.</summary>
    public override string ToString() => Redacted;

    /// <summary>
    /// Gets the spellings of a secret. A text that repeats the secret may escape it; in JSON, portals write a slash as \/ (portal: 2.4).
    /// </summary>
    private static IEnumerable<string> Spellings(string? secret) => secret is null || secret.Length < Shortest
        ? []
        :
        [
            secret,
            JsonEncodedText.Encode(secret).ToString(),
            secret.Replace("/", "\\/", StringComparison.Ordinal),
            Uri.EscapeDataString(secret),
            WebUtility.HtmlEncode(secret),
        ];
}
