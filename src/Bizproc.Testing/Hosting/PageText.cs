using System.Net;
using System.Text.RegularExpressions;

namespace Bizproc.Testing.Hosting;

/// <summary>The text of a page of the application, for messages.</summary>
internal static partial class PageText
{
    private const int MostOfText = 1_000;

    /// <summary>Gets the text without tags and scripts, in one line.</summary>
    public static string Read(string html)
    {
        string text = Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();
        return text.Length <= MostOfText ? text : text[..MostOfText] + "...";
    }

    [GeneratedRegex(@"<(?<element>script|style)\b.*?</\k<element>\s*>|<[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaces();
}
