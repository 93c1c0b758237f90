using System.Net;
using System.Text.RegularExpressions;

namespace Bizproc.Testing.Hosting;

/// <summary>The application's response to an installation.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body: a page, or the reason for a refusal.</param>
internal sealed partial record InstallationReply(HttpStatusCode Status, string Body)
{
    private const int MostOfText = 1_000;

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Returns the status, and the text of the page without its tags and scripts.</summary>
    public override string ToString()
    {
        string text = Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Body, " ")), " ").Trim();
        return $"{(int)Status}: {(text.Length <= MostOfText ? text : text[..MostOfText] + "...")}";
    }

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaces();
}
