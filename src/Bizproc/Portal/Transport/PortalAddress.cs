using Bizproc.Protocol;

namespace Bizproc.Portal.Transport;

/// <summary>
/// Converts the address of a portal, in any common spelling, to one form that is stored, compared and printed: an origin in ASCII without anything
/// after it (portal: 2.1). Unicode hosts become ASCII names as in DNS.
/// </summary>
internal static class PortalAddress
{
    /// <summary>The reason why a portal is not called. It contains no secrets.</summary>
    public const string NotPublic = "The portal's address is not https at a public host, and AllowPrivatePortals is off";

    private const string Expected = "use only its origin, such as https://example.bitrix24.com";

    /// <summary>
    /// Gets the address of the portal with <c>/rest/</c>. No message contains the given address: the address of a webhook is a secret, and a query
    /// may contain a token.
    /// </summary>
    /// <param name="portal">An origin, followed by nothing, <c>/</c>, <c>/rest</c> or <c>/rest/</c>.</param>
    /// <param name="parameterName">The parameter name to use in the exception.</param>
    /// <exception cref="ArgumentException">The address is something else.</exception>
    public static Uri ToRest(Uri? portal, string parameterName)
    {
        string? fault = portal switch
        {
            null => "is missing",
            { IsAbsoluteUri: false } => "is relative",
            { Scheme: not ("http" or "https") } => "is neither http nor https",
            { UserInfo.Length: > 0 } => "contains a user or a password",
            { Query.Length: > 0 } => "has a query",
            { Fragment.Length: > 0 } => "has a fragment",
            { AbsolutePath: not ("/" or "/rest" or "/rest/") } => "has a path other than /rest/",
            _ => null,
        };
        if (fault is not null) throw new ArgumentException($"The portal's address {fault}: {Expected}", parameterName);

        var origin = FindOrigin(portal!) ?? throw new ArgumentException($"The portal's address has an invalid host: {Expected}", parameterName);
        return new Uri(origin, "/rest/");
    }

    /// <summary>Finds the origin of the portal's endpoint in an answer of the authorisation server, if a portal may be there.</summary>
    /// <param name="endpoint">The member <c>client_endpoint</c> of the answer.</param>
    /// <param name="isAllowed">Returns true if an origin is allowed although it is not <c>https</c> at a public host.</param>
    /// <returns>The origin, or the reason why there is none; the reason contains no secrets.</returns>
    public static (Uri? Origin, string Fault) FromServer(string? endpoint, Func<Uri, bool> isAllowed)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || FindOrigin(uri) is not { } origin)
            return (null, "The authorisation server does not say where the portal is");
        if (isAllowed(origin)) return (origin, "");

        return origin.Scheme != Uri.UriSchemeHttps || PrivateHost.CannotBePublic(origin.Host) ? (null, NotPublic) : (origin, "");
    }

    /// <summary>True if an address is below the origin of a portal, in any spelling.</summary>
    public static bool HasOrigin(string address, Uri portal) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && FindOrigin(uri) is { } origin && origin == FindOrigin(portal);

    /// <summary>Gets the origin as in HTTP headers: ASCII, without a final slash.</summary>
    public static string ToHeader(Uri address) => (FindOrigin(address) ?? address).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <inheritdoc cref="AddressOrigin.Find"/>
    public static Uri? FindOrigin(Uri address) => AddressOrigin.Find(address);

    /// <inheritdoc cref="AddressOrigin.UnicodeHost"/>
    public static string ToUnicodeHost(Uri address) => AddressOrigin.UnicodeHost(address);

    /// <inheritdoc cref="AddressOrigin.ToKey"/>
    public static Uri ToKey(Uri portal) => AddressOrigin.ToKey(portal);
}
