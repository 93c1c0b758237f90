using Bizproc.Protocol;

namespace Bizproc;

/// <summary>
/// Converts the address of a portal, as people and servers write it, into the one form that is stored, compared and printed: an origin in ASCII, with
/// nothing after it (portal: 2.1). Hosts in Unicode become the ASCII names that DNS knows.
/// </summary>
internal static class PortalAddress
{
    /// <summary>The reason that a portal is not called. It may be shown to anyone.</summary>
    public const string NotPublic = "The portal's address is not https at a public host, and AllowPrivatePortals is off";

    private const string Expected = "give its origin alone, such as https://example.bitrix24.com";

    /// <summary>
    /// Gets the portal's address with <c>/rest/</c>. No message repeats the given address: a webhook's address is a secret, and a query may hold a
    /// token.
    /// </summary>
    /// <param name="portal">An origin, with nothing after it but <c>/</c>, <c>/rest</c> or <c>/rest/</c>.</param>
    /// <param name="parameterName">The name of the parameter, for the exception.</param>
    /// <exception cref="ArgumentException">The address is something else.</exception>
    public static Uri ToRest(Uri? portal, string parameterName)
    {
        string? fault = portal switch
        {
            null => "is missing",
            { IsAbsoluteUri: false } => "is relative",
            { Scheme: not ("http" or "https") } => "is neither http nor https",
            { UserInfo.Length: > 0 } => "has a user or password",
            { Query.Length: > 0 } => "has a query",
            { Fragment.Length: > 0 } => "has a fragment",
            { AbsolutePath: not ("/" or "/rest" or "/rest/") } => "has a path other than /rest/",
            _ => null,
        };
        if (fault is not null) throw new ArgumentException($"The portal's address {fault}: {Expected}", parameterName);

        var origin = FindOrigin(portal!) ?? throw new ArgumentException($"The portal's address has a host that is none: {Expected}", parameterName);
        return new Uri(origin, "/rest/");
    }

    /// <summary>Finds the origin of the portal's endpoint in an authorisation server's answer, if a portal may be there.</summary>
    /// <param name="endpoint">The member <c>client_endpoint</c> of the answer.</param>
    /// <param name="isAllowed">Returns true if an origin is allowed although it is not <c>https</c> at a public host.</param>
    /// <returns>The origin, or the reason that there is none, in words that may be shown to anyone.</returns>
    public static (Uri? Origin, string Fault) FromServer(string? endpoint, Func<Uri, bool> isAllowed)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || FindOrigin(uri) is not { } origin)
            return (null, "The authorisation server does not say where the portal is");
        if (isAllowed(origin)) return (origin, "");

        return origin.Scheme != Uri.UriSchemeHttps || PrivateHost.CannotBePublic(origin.Host) ? (null, NotPublic) : (origin, "");
    }

    /// <summary>True if an address is below a portal's origin, in whatever spelling.</summary>
    public static bool HasOrigin(string address, Uri portal) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && FindOrigin(uri) is { } origin && origin == FindOrigin(portal);

    /// <summary>Gets the origin as headers have it: in ASCII, without a final slash.</summary>
    public static string ToHeader(Uri address) => (FindOrigin(address) ?? address).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>Finds the origin of an address, in its one form; <see langword="null"/> if the address has no host that could be looked up.</summary>
    public static Uri? FindOrigin(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Host.Length == 0) return null;
        if (address.HostNameType != UriHostNameType.Dns) return TryCreate(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));

        try
        {
            return TryCreate($"{address.Scheme}://{address.IdnHost.TrimEnd('.').ToLowerInvariant()}:{address.Port}");
        }
        catch (UriFormatException)
        {
            // The host is in Unicode, and has no form in ASCII.
            return null;
        }

        static Uri? TryCreate(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var made) && made.Host.Length > 0 ? made : null;
    }
}
