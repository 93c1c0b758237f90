using System.Net;
using System.Text;
using System.Text.Json;

namespace Bizproc;

/// <summary>An access token: how it goes into a request, and how it is kept out of every text that goes into an exception.</summary>
internal sealed class PortalToken
{
    /// <summary>
    /// A shorter one is nobody's secret, as portals give out far longer ones, but may be a word of the portal's own texts: the emulator's
    /// token <c>expired</c> must not blacken "The access token provided has expired".
    /// </summary>
    private const int ShortestSecret = 8;

    private const string Redacted = "***";

    private readonly byte[] _prefix;
    private readonly string[] _spellings;

    /// <summary>Takes a token.</summary>
    /// <param name="token">Visible ASCII; a final newline, as from a file, is the usual mistake.</param>
    /// <param name="parameterName">What to blame.</param>
    /// <exception cref="ArgumentException">The token is empty or has other characters; the message does not repeat it.</exception>
    public PortalToken(string? token, string parameterName)
    {
        if (string.IsNullOrEmpty(token)) throw new ArgumentException("The access token is empty", parameterName);
        if (token.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("The access token has white space or other characters that no token has", parameterName);

        string json = JsonEncodedText.Encode(token).ToString();
        _prefix = Encoding.ASCII.GetBytes($$"""{"auth":"{{json}}""" + "\"");

        // What echoes a token may spell it as the language of its text demands; portals write a slash in JSON as \/ (portal: 2.4).
        string portalJson = token.Replace("/", "\\/", StringComparison.Ordinal);
        string[] spellings = [token, json, portalJson, Uri.EscapeDataString(token), WebUtility.HtmlEncode(token)];
        _spellings = token.Length < ShortestSecret ? [] : [.. spellings.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What a request begins with: <c>{"auth":"..."</c>, without a comma behind it.</summary>
    public ReadOnlySpan<byte> Prefix => _prefix;

    /// <summary>Makes a foreign text fit for an exception: one line, not too long, and without the token.</summary>
    /// <param name="text">What a portal, or whoever answered in its place, wrote.</param>
    /// <param name="most">How many characters to keep.</param>
    public string Clean(string text, int most)
    {
        // Control characters become spaces and do not vanish, so that no two halves of a token join.
        string clean = string.Create(text.Length, text, static (line, source) =>
        {
            for (int i = 0; i < line.Length; i++) line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });

        // Before it is cut: a token at the cut would else leave its first half.
        foreach (string spelling in _spellings)
        {
            clean = clean.Replace(spelling, Redacted, StringComparison.OrdinalIgnoreCase);
        }

        if (clean.Length <= most) return clean;
        int end = char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most;
        return clean[..end] + "...";
    }

    /// <summary>Never the token.</summary>
    public override string ToString() => Redacted;
}
