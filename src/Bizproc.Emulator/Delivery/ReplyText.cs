using System.Net;
using System.Text;

namespace Bizproc.Emulator.Delivery;

/// <summary>Quotes what applications answer, without the tokens that the portal sent them.</summary>
internal static class ReplyText
{
    private const int MostOfText = 200;
    private const string Hidden = "***";

    /// <summary>The elements whose content is not shown to a reader of a page.</summary>
    private static readonly string[] Unshown = ["script", "style", "title"];

    /// <summary>Makes a text of an application one short line without tokens. A page becomes its words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secrets">The tokens that the application received.</param>
    public static string Quote(string? text, IEnumerable<string> secrets)
    {
        string words = Hide(text ?? "", secrets);
        if (words.AsSpan().TrimStart().StartsWith("<")) words = ReadHtml(words);
        string line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string clean = string.Concat(line.Where(static letter => !char.IsControl(letter)));
        return clean.Length <= MostOfText ? clean : clean[..MostOfText] + "...";
    }

    /// <summary>Replaces the tokens in a text.</summary>
    public static string Hide(string text, IEnumerable<string> secrets)
    {
        foreach (string secret in secrets)
        {
            text = text.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase).Replace(Uri.EscapeDataString(secret), Hidden, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>Gets an address without its query, which may contain a key.</summary>
    public static string DescribeAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url)
        ? $"{url.Scheme}://{url.Authority}{url.AbsolutePath}"
        : "an address that is not valid";

    private static string ReadHtml(string html)
    {
        var words = new StringBuilder();
        int at = 0;
        while (html.IndexOf('<', at) is var tag and >= 0)
        {
            words.Append(html, at, tag - at).Append(' ');
            at = SkipTag(html, tag);
        }

        words.Append(html, at, html.Length - at);
        return WebUtility.HtmlDecode(words.ToString());
    }

    /// <summary>Gets the place after a tag, and after the content of an element that is not shown.</summary>
    private static int SkipTag(string html, int tag)
    {
        string? unshown = Array.Find(Unshown, name => html.AsSpan(tag + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase));
        int end = unshown is null ? tag : html.IndexOf("</" + unshown, tag, StringComparison.OrdinalIgnoreCase);
        int close = end < 0 ? -1 : html.IndexOf('>', end);
        return close < 0 ? html.Length : close + 1;
    }
}
