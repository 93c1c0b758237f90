using System.Net;
using System.Net.Sockets;

namespace Bizproc.Protocol;

/// <summary>Knows the hosts that nobody outside of a network can reach.</summary>
internal static class PrivateHost
{
    /// <param name="host">A host as the portal reads it out of a URL; an IPv6 address stands in brackets.</param>
    public static bool Is(string host)
    {
        if (host.Length > 0 && host[0] == '[') return IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsPrivateV6(address);

        string name = host.TrimEnd('.');
        bool isLoopbackName = ("." + name).EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        return isLoopbackName || (Octets(name) is { } octets && IsPrivateV4(octets));
    }

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

        // "::ffff:10.0.0.1" and "::10.0.0.1" are addresses of version 4 in other clothes.
        bool isOldAddress = bytes.Take(10).All(static b => b == 0);
        return isLocal || (isOldAddress && IsPrivateV4([.. bytes.Skip(12)]));
    }

    /// <summary>The four numbers of an address of version 4, or <see langword="null"/> for a name.</summary>
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
