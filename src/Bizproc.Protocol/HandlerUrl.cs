namespace Bizproc.Protocol;

/// <summary>The rules for the address of a handler or a settings page (portal: 5).</summary>
internal static class HandlerUrl
{
    /// <summary>The maximum length of <c>HANDLER</c>, in characters (portal: 4.1).</summary>
    public const int MaxLength = 1000;

    /// <summary>The maximum length of <c>PLACEMENT_HANDLER</c>, in characters (portal: 4.1).</summary>
    public const int MaxPlacementLength = 255;

    /// <summary>The number of leading characters within which two placement handlers of an application must differ (portal: 12).</summary>
    public const int UniquePlacementLength = 200;

    /// <summary>
    /// True if a declared URL is only a path, to be joined to the application's public URL. Two leading slashes name a host instead.
    /// </summary>
    public static bool IsPath(string url) => url.Length > 0 && url[0] == '/' && (url.Length == 1 || url[1] != '/');

    /// <summary>Makes the portal's checks of a URL, except for its length, which the portal checks later.</summary>
    public static HandlerUrlFault Check(string url)
    {
        var (scheme, host) = PhpUrl.Parse(url);
        if (host is null || host.IndexOf('.') <= 0) return HandlerUrlFault.WrongUrl;

        return scheme is "http" or "https" ? HandlerUrlFault.None : HandlerUrlFault.UnsupportedProtocol;
    }

    /// <summary>Finds the host that the portal reads in a URL; <see langword="null"/> if the portal finds none.</summary>
    public static string? FindHost(string url) => PhpUrl.Parse(url).Host;
}

/// <summary>The reasons for which the portal refuses a URL, in the order of its checks (portal: 5).</summary>
internal enum HandlerUrlFault
{
    None,

    /// <summary>The host has no dot after its first character, or the port is not valid.</summary>
    WrongUrl,

    /// <summary>The scheme is not exactly <c>http</c> or <c>https</c>.</summary>
    UnsupportedProtocol,
}
