using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>
/// Gets the address of a sender from ASP.NET. Headers are not trusted here, so an application behind a proxy needs <c>UseForwardedHeaders</c>.
/// </summary>
internal static class SenderAddress
{
    private const int NetworkBytes = 8;

    /// <summary>Gets the address. For IPv6 it is the network, because one sender has many addresses in its network.</summary>
    public static string Find(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 }) return address?.ToString() ?? "";

        byte[] bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
