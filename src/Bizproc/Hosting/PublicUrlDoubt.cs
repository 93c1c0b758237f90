using Bizproc.Protocol;
using Microsoft.Extensions.Logging;

namespace Bizproc.Hosting;

/// <summary>Finds a public URL that the portal accepts but cannot reach (portal: 5, 10.1).</summary>
internal static class PublicUrlDoubt
{
    /// <summary>Logs a warning about such a URL, unless the portals may be on this machine or in this network as well.</summary>
    public static void Warn(BizprocOptions options, ILogger logger)
    {
        if (options.PublicUrl is not { } url || HasNearPortals(options)) return;

        // The URL may contain a user and a password, which must not be logged.
        var origin = new Uri(url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        if (PrivateHost.Is(url.Host)) logger.DoubtfulPublicUrl(origin, "its host is not on the public internet");
        else if (url.Scheme == Uri.UriSchemeHttp) logger.DoubtfulPublicUrl(origin, "it is http, so tokens arrive unencrypted");
    }

    /// <summary>
    /// True if portals may be on this machine or in this network. Portals that install the application belong to the authorisation server, and an
    /// emulated portal is its own server.
    /// </summary>
    private static bool HasNearPortals(BizprocOptions options) => options.Portal is { } portal
        ? portal.IsLoopback
        : options.AllowPrivatePortals || options.AuthorizationServer is { IsAbsoluteUri: true, IsLoopback: true };
}
