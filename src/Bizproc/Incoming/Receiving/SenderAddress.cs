using System.Net;
using System.Net.Sockets;

namespace Bizproc.Incoming.Receiving;

/// <summary>Gets the name under which the requests of one sender are counted.</summary>
internal static class SenderAddress
{
    private const int NetworkBytes = 8;

    /// <summary>Gets the address; empty if it is unknown. For IPv6 it is the network, because one sender has many addresses in its network.</summary>
    public static string Find(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 }) return address?.ToString() ?? "";

        byte[] bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
