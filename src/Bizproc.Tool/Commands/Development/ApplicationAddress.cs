using System.Net;
using System.Net.Sockets;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Development;

/// <summary>The address at which the application listens, and the state of it that was seen last.</summary>
internal sealed class ApplicationAddress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private bool _hasListened;
    private bool _isAway;

    private ApplicationAddress(Uri address) => Address = address;

    /// <summary>Gets the address.</summary>
    public Uri Address { get; }

    /// <summary>Reads the address that a person wrote.</summary>
    /// <exception cref="ToolException">It is not one, or has no port that is known before.</exception>
    public static ApplicationAddress Read(string text)
    {
        if (!WebAddress.TryRead(text, out var address)) throw new ToolException($"--listen needs an address such as http://127.0.0.1:5000, not '{WebAddress.Show(text)}'");
        if (address.Port == 0) throw new ToolException("--listen needs a port of 1 or more, because the portal must know it before the application starts");

        return new ApplicationAddress(address);
    }

    /// <summary>Refuses an address at which something else listens: its answers would be taken for those of the application.</summary>
    /// <exception cref="ToolException">Something listens there.</exception>
    public async Task CheckFreeAsync(CancellationToken stop)
    {
        if (await IsListeningAsync(stop).ConfigureAwait(false))
            throw new ToolException($"Something listens at {Address} already, perhaps the application of an earlier bizproc dev. End it, or name another address with --listen");
    }

    /// <summary>Notes that the application has answered. It may be away again before anybody looks.</summary>
    public void NoteAnswer() => _hasListened = true;

    /// <summary>Looks at the address once, and tells if the application has ended.</summary>
    /// <returns>True if the application listens again after it was away.</returns>
    public async Task<bool> HasReturnedAsync(StoryLines lines, CancellationToken stop)
    {
        bool isListening = await IsListeningAsync(stop).ConfigureAwait(false);
        bool hasReturned = _isAway && isListening;
        if (_hasListened && !isListening && !_isAway)
            lines.Write("dev", $"The application does not listen at {Address} any more. After a change it starts again now; after a crash, with the next change of a source.", Style.Notice);

        _hasListened |= isListening;
        _isAway = _hasListened && !isListening;
        return hasReturned;
    }

    /// <summary>Tells when the application has ended, until it is stopped.</summary>
    public async Task FollowAsync(StoryLines lines, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false)) await HasReturnedAsync(lines, stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override string ToString() => Address.ToString();

    private async Task<bool> IsListeningAsync(CancellationToken stop)
    {
        // Nobody can connect to the address that means all addresses of this machine.
        string host = IPAddress.TryParse(Address.DnsSafeHost, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)) ? "localhost" : Address.DnsSafeHost;
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host, Address.Port, stop).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
