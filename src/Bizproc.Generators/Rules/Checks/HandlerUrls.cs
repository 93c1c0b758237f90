using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Helps the rules about handlers and settings pages with URLs.</summary>
internal static class HandlerUrls
{
    /// <summary>The URLs that are sent to the portal. An unused settings page is not sent.</summary>
    public static IEnumerable<(string Argument, string Url)> ListSent(RegistrationModel registration)
    {
        if (registration.Handler is { } handler) yield return ("Handler", handler);
        if (registration is { UsePlacement: true, PlacementHandler: { } page }) yield return ("PlacementHandler", page);
    }

    /// <summary>True if the portal accepts a URL, or a path once it is joined to the public URL.</summary>
    public static bool IsAccepted(string argument, string url) =>
        (HandlerUrl.IsPath(url) || HandlerUrl.Check(url) == HandlerUrlFault.None) && Characters(url) <= LimitOf(argument);

    public static int LimitOf(string argument) => argument == "Handler" ? HandlerUrl.MaxLength : HandlerUrl.MaxPlacementLength;

    /// <summary>The length as the portal's database counts it: a surrogate pair is one character.</summary>
    public static int Characters(string text)
    {
        int pairs = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) pairs++;
        }

        return text.Length - pairs;
    }

    /// <summary>Path and query of an absolute URL, as a path.</summary>
    public static string PathOf(string url)
    {
        string rest = url.Substring(PathStart(url));
        int fragment = rest.IndexOf('#');
        if (fragment >= 0) rest = rest.Substring(0, fragment);

        // A path with two leading slashes would name a host.
        return "/" + rest.TrimStart('/');
    }

    /// <summary>The URL with one more segment at the end of its path, before query and fragment.</summary>
    public static string WithStep(string url, string step)
    {
        int end = url.IndexOfAny(['?', '#']);
        if (end < 0) end = url.Length;
        return url.Substring(0, end).TrimEnd('/') + "/" + step + url.Substring(end);
    }

    /// <summary>True if a port is written after the host.</summary>
    public static bool HasPort(string url)
    {
        string authority = url.Substring(0, PathStart(url));
        return authority.IndexOf(':', authority.LastIndexOfAny(['@', ']', '/']) + 1) >= 0;
    }

    public static string Noun(string argument) => argument == "Handler" ? "handler" : "placement handler";

    public static string NameOf(ActionModel action, RegistrationModel registration) => registration.CodeOr(action.Type.Name);

    /// <summary>True if a code is a valid path segment and the portal accepts it.</summary>
    public static bool IsStep(string code) =>
        ActionCode.Matches(code) && code.Any(Ascii.IsLetterOrDigit) && !code.EndsWith("\n", StringComparison.Ordinal);

    private static int PathStart(string url)
    {
        int first = FirstOf(url, from: 0);
        bool isAuthority = first + 1 < url.Length && url[first] == '/' && url[first + 1] == '/' && (first == 0 || url[first - 1] == ':');
        return isAuthority ? FirstOf(url, first + 2) : first;
    }

    private static int FirstOf(string url, int from)
    {
        int found = url.IndexOfAny(['/', '?', '#'], from);
        return found < 0 ? url.Length : found;
    }
}
