using System.Globalization;

namespace Bizproc.Protocol;

/// <summary>
/// The one form of the origin of an address: scheme, host and port in ASCII. <c>https://портал.example</c> and
/// <c>https://xn--80awhdgm.example</c> are the same portal.
/// </summary>
internal static class AddressOrigin
{
    private static readonly IdnMapping Unicode = new();

    /// <summary>Finds the origin of an address in its one form; <see langword="null"/> if the host of the address is invalid.</summary>
    public static Uri? Find(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Host.Length == 0) return null;
        if (address.HostNameType != UriHostNameType.Dns) return TryCreate(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));

        try
        {
            return TryCreate($"{address.Scheme}://{address.IdnHost.TrimEnd('.').ToLowerInvariant()}:{address.Port}");
        }
        catch (UriFormatException)
        {
            // The host is in Unicode and has no ASCII form.
            return null;
        }

        static Uri? TryCreate(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var made) && made.Host.Length > 0 ? made : null;
    }

    /// <summary>Gets the origin of a portal in its one form, as the key of what is stored about the portal; the address itself if it has none.</summary>
    public static Uri ToKey(Uri portal) => Find(portal) ?? portal;

    /// <summary>Gets the host of an address in Unicode, as people write it; as it is if it has no such form.</summary>
    public static string UnicodeHost(Uri address)
    {
        try
        {
            return Unicode.GetUnicode(address.IdnHost);
        }
        catch (Exception invalid) when (invalid is ArgumentException or UriFormatException)
        {
            return address.Host;
        }
    }

    /// <summary>Writes the origin of an address in its one form, without a final slash; as it is if its host is invalid.</summary>
    public static string Write(Uri address) => (Find(address) ?? address).GetLeftPart(UriPartial.Authority);
}
