using System.Net;
using System.Net.Sockets;
using Bizproc.Portal.Transport;
using Bizproc.Protocol;

namespace Bizproc.Installation.Clients;

/// <summary>
/// Makes the connections of the library's HTTP client. It resolves a portal's host once and connects to exactly the addresses that it checked, so a
/// name that first resolves to a public address and later to a private one leads nowhere.
/// </summary>
/// <remarks>
/// A proxy that the operator configured is not checked. The proxy resolves the portal's name itself, so its own configuration decides which
/// addresses it can reach. The spelling of the portal's address was already checked when the address was stored.
/// </remarks>
internal sealed class PortalConnector
{
    private readonly PortalHosts _hosts;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;
    private readonly Func<IPEndPoint, CancellationToken, Task<Stream>> _open;

    public PortalConnector(PortalHosts hosts)
        : this(hosts, Dns.GetHostAddressesAsync, OpenAsync)
    {
    }

    internal PortalConnector(
        PortalHosts hosts, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPEndPoint, CancellationToken, Task<Stream>> open)
    {
        _hosts = hosts;
        _resolve = resolve;
        _open = open;
    }

    /// <summary>Connects to a portal or a proxy.</summary>
    /// <exception cref="PrivateAddressException">The address of the portal is not public, and private addresses are not allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
        await ConnectAsync(context.InitialRequestMessage.RequestUri!, context.DnsEndPoint, cancellationToken).ConfigureAwait(false);

    /// <param name="address">The address of the request.</param>
    /// <param name="endpoint">The host and port to connect to: those of the address, or those of a proxy.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    internal async Task<Stream> ConnectAsync(Uri address, DnsEndPoint endpoint, CancellationToken cancellationToken)
    {
        bool isExempt = PortalAddress.FindOrigin(address) is { } origin && _hosts.IsExempt(origin);
        if (!isExempt && address.Scheme != Uri.UriSchemeHttps) throw new PrivateAddressException();

        bool isProxy = endpoint.Port != address.Port || !endpoint.Host.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase);
        var found = await _resolve(endpoint.Host, cancellationToken).ConfigureAwait(false);
        var usable = isExempt || isProxy ? found : [.. found.Where(PrivateHost.IsPublic)];
        if (usable.Length == 0) throw new PrivateAddressException();

        return await OpenFirstAsync(usable, endpoint.Port, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Connects to the first address that accepts the connection.</summary>
    private async Task<Stream> OpenFirstAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return await _open(new IPEndPoint(addresses[i], port), cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
            }
        }
    }

    private static async Task<Stream> OpenAsync(IPEndPoint endpoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
