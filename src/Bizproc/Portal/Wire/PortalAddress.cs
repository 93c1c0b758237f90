using Bizproc.Protocol;

namespace Bizproc;

/// <summary>
/// The address of a portal as people and servers write it, made into the one form that is stored, compared and printed: an origin in ASCII, with
/// nothing after it (portal: 2.1). Hosts in Unicode become the ones that DNS knows.
/// </summary>
internal static class PortalAddress
{
    /// <summary>Why a portal is not called; it may be shown to anybody.</summary>
    public const string NotPublic = "The portal's address is not https at a public host, and AllowPrivatePortals is off";

    private const string Expected = "give its origin alone, such as https://example.bitrix24.com";

    /// <summary>
    /// Gives the portal's address with <c>/rest/</c>. No message repeats what was given: a webhook's address is a secret, and a token may
    /// stand in a query.
    /// </summary>
    /// <param name="portal">An origin, with nothing behind it but <c>/</c>, <c>/rest</c> or <c>/rest/</c>.</param>
    /// <param name="parameterName">What to blame.</param>
    /// <exception cref="ArgumentException">It is something else.</exception>
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

    /// <summary>The origin of what an authorisation server says is a portal's endpoint, if a portal may be there.</summary>
    /// <param name="endpoint">Its member <c>client_endpoint</c>.</param>
    /// <param name="isAllowed">Whether an origin is allowed although it is not <c>https</c> at a public host.</param>
    /// <returns>The origin, or why it is none, in words that may be shown to anybody.</returns>
    public static (Uri? Origin, string Fault) FromServer(string? endpoint, Func<Uri, bool> isAllowed)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || FindOrigin(uri) is not { } origin)
            return (null, "The authorisation server does not say where the portal is");
        if (isAllowed(origin)) return (origin, "");

        return origin.Scheme != Uri.UriSchemeHttps || PrivateHost.CannotBePublic(origin.Host) ? (null, NotPublic) : (origin, "");
    }

    /// <summary>Whether an address is below a portal's origin, in whatever spelling.</summary>
    public static bool HasOrigin(string address, Uri portal) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && FindOrigin(uri) is { } origin && origin == FindOrigin(portal);

    /// <summary>The origin as headers have it: in ASCII, without a final slash.</summary>
    public static string ToHeader(Uri address) => (FindOrigin(address) ?? address).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>The origin of an address, in its one form; <see langword="null"/> for what has no host that could be looked up.</summary>
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
            // A host in Unicode that has no form in ASCII.
            return null;
        }

        static Uri? TryCreate(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var made) && made.Host.Length > 0 ? made : null;
    }
}
