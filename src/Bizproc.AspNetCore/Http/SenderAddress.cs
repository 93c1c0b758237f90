using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>
/// Where a request comes from, as ASP.NET tells: behind a proxy that needs <c>UseForwardedHeaders</c>, as no header is believed here.
/// </summary>
internal static class SenderAddress
{
    private const int NetworkBytes = 8;

    /// <summary>The address; of one of version 6 its network, as everybody has many in one.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 }) return address?.ToString() ?? "";

        byte[] bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
