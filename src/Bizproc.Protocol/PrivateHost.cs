using System.Net;
using System.Net.Sockets;

namespace Bizproc.Protocol;

/// <summary>Recognises hosts that cannot be reached from outside a private network.</summary>
internal static class PrivateHost
{
    private static readonly string[] PrivateSuffixes = [".localhost", ".local", ".internal", ".localdomain", ".home.arpa"];

    /// <summary>True if a host is one that portals refuse or that is likely to be unreachable: a loopback name or a private address.</summary>
    /// <param name="host">A host as the portal reads it from a URL. An IPv6 address is in brackets.</param>
    public static bool Is(string host)
    {
        if (host.Length > 0 && host[0] == '[') return IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsPrivateV6(address);

        string name = host.TrimEnd('.');
        bool isLoopbackName = ("." + name).EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        return isLoopbackName || (Octets(name) is { } octets && IsPrivateV4(octets));
    }

    /// <summary>
    /// True if the text of a host alone shows that it cannot be on the internet. Such a host is a name that only a private network knows, or an
    /// address that is not public: IPv4 in any notation that programs accept, or IPv6. The method is stricter than <see cref="Is"/>, which finds only
    /// the hosts that portals refuse or doubt.
    /// </summary>
    /// <param name="host">A host. An IPv6 address may be in brackets and may have a zone.</param>
    public static bool CannotBePublic(string host)
    {
        string name = host.Trim('[', ']').TrimEnd('.');
        if (IPAddress.TryParse(name, out var address)) return !IsPublic(address);

        string suffixed = "." + name;
        return name.IndexOf('.') < 0 || PrivateSuffixes.Any(suffix => suffixed.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True if an address is on the internet: not private, not reserved and not multicast.</summary>
    public static bool IsPublic(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork) return IsPublicV4(bytes);
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;

        // Some IPv6 addresses contain an IPv4 address: mapped, translated (64:ff9b::/96), and 6to4.
        if (address.IsIPv4MappedToIPv6 || IsTranslated(bytes)) return IsPublicV4([.. bytes.Skip(12)]);
        if (bytes[0] == 0x20 && bytes[1] == 0x02) return IsPublicV4([.. bytes.Skip(2).Take(4)]);

        // All assigned addresses are in 2000::/3. Of these, 2001::/32 (Teredo) tunnels to any address, and 2001:db8::/32 is for documentation.
        bool isOutOfUse = bytes[0] == 0x20 && bytes[1] == 0x01 && ((bytes[2] == 0 && bytes[3] == 0) || (bytes[2] == 0x0D && bytes[3] == 0xB8));
        return (bytes[0] & 0xE0) == 0x20 && !isOutOfUse;
    }

    private static bool IsTranslated(byte[] bytes) =>
        bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == 0xFF && bytes[3] == 0x9B && bytes.Skip(4).Take(8).All(static b => b == 0);

    private static bool IsPublicV4(byte[] octets) => !IsPrivateV4(octets) && octets[0] switch
    {
        100 => octets[1] is < 64 or > 127,
        192 => octets[1] != 0 || octets[2] is not (0 or 2),
        198 => octets[1] is not (18 or 19) && !(octets[1] == 51 && octets[2] == 100),
        203 => !(octets[1] == 0 && octets[2] == 113),
        >= 224 => false,
        _ => true,
    };

    private static bool IsPrivateV4(byte[] octets) => octets[0] switch
    {
        0 or 10 or 127 => true,
        169 => octets[1] == 254,
        172 => octets[1] is >= 16 and <= 31,
        192 => octets[1] == 168,
        _ => false,
    };

    private static bool IsPrivateV6(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;

        byte[] bytes = address.GetAddressBytes();
        bool isLocal = IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || (bytes[0] & 0xFE) == 0xFC;

        // "::ffff:10.0.0.1" and "::10.0.0.1" are IPv4 addresses written as IPv6.
        bool isOldAddress = bytes.Take(10).All(static b => b == 0);
        return isLocal || (isOldAddress && IsPrivateV4([.. bytes.Skip(12)]));
    }

    /// <summary>Gets the four numbers of an IPv4 address; <see langword="null"/> for a name.</summary>
    private static byte[]? Octets(string host)
    {
        string[] parts = host.Split('.');
        if (parts.Length != 4) return null;

        byte[] octets = new byte[4];
        for (int i = 0; i < 4; i++)
        {
            if (!byte.TryParse(parts[i], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out octets[i])) return null;
        }

        return octets;
    }
}
