namespace Bizproc.Protocol;

/// <summary>The address of a handler or of a settings page (portal: 5).</summary>
internal static class HandlerUrl
{
    /// <summary>Longest <c>HANDLER</c>, in characters (portal: 4.1).</summary>
    public const int MaxLength = 1000;

    /// <summary>Longest <c>PLACEMENT_HANDLER</c>, in characters (portal: 4.1).</summary>
    public const int MaxPlacementLength = 255;

    /// <summary>Two placement handlers of an application must differ within so many characters (portal: 12).</summary>
    public const int UniquePlacementLength = 200;

    /// <summary>Whether a declared URL is only its path, to be joined to the application's public URL. With two slashes it names a host.</summary>
    public static bool IsPath(string url) => url.Length > 0 && url[0] == '/' && (url.Length == 1 || url[1] != '/');

    /// <summary>Asks what the portal asks of a URL; its length is checked elsewhere, and later.</summary>
    public static HandlerUrlFault Check(string url)
    {
        var (scheme, host) = PhpUrl.Parse(url);
        if (host is null || host.IndexOf('.') <= 0) return HandlerUrlFault.WrongUrl;

        return scheme is "http" or "https" ? HandlerUrlFault.None : HandlerUrlFault.UnsupportedProtocol;
    }

    /// <summary>The host that the portal reads out of a URL, or <see langword="null"/> where it finds none.</summary>
    public static string? HostOf(string url) => PhpUrl.Parse(url).Host;
}
