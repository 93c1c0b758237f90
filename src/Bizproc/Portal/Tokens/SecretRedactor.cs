using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Bizproc;

/// <summary>Keeps secrets out of every text that goes into an exception or a log.</summary>
internal sealed class SecretRedactor
{
    /// <summary>
    /// A shorter one is nobody's secret, as portals give out far longer ones, but may be a word of the portal's own texts: the emulator's
    /// token <c>expired</c> must not blacken "The access token provided has expired".
    /// </summary>
    private const int Shortest = 8;

    public const string Redacted = "***";

    /// <summary>None: makes a text one short line.</summary>
    public static readonly SecretRedactor None = new();

    private readonly string[] _spellings;

    public SecretRedactor(params IEnumerable<string?> secrets) => _spellings = [.. secrets.SelectMany(Spellings).Distinct(StringComparer.Ordinal)];

    /// <summary>Makes a foreign text fit to be shown: one line, not too long, and without any of the secrets.</summary>
    /// <param name="text">What a portal, or whoever answered in its place, wrote.</param>
    /// <param name="most">How many characters to keep.</param>
    public string Clean(string text, int most)
    {
        // An invisible character becomes a space and does not vanish, so that no two halves of a secret join.
        string clean = string.Create(text.Length, text, static (line, source) =>
        {
            for (int i = 0; i < line.Length; i++) line[i] = IsSeen(source, i) ? source[i] : ' ';
        });

        // Before it is cut: a secret at the cut would else leave its first half.
        foreach (string spelling in _spellings) clean = clean.Replace(spelling, Redacted, StringComparison.OrdinalIgnoreCase);

        if (clean.Length <= most) return clean;
        int end = char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most;
        return clean[..end] + "...";
    }

    /// <summary>
    /// True if a reader sees the character. False for control characters, and for those that turn the direction of a line, break it or have no width:
    /// with them a line shows a reader something other than it says.
    /// </summary>
    private static bool IsSeen(string text, int index)
    {
        // The first half of a character decides for the second.
        int start = char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;
        return CharUnicodeInfo.GetUnicodeCategory(text, start) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
    }

    /// <summary>Never a secret.</summary>
    public override string ToString() => Redacted;

    /// <summary>What echoes a secret may spell it as the language of its text demands; portals write a slash in JSON as \/ (portal: 2.4).</summary>
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
