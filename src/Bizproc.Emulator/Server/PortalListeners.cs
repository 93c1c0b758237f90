using System.Net.Sockets;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Server;

/// <summary>The web servers of a portal: one at first, and one more for each address to which the portal moves.</summary>
internal sealed class PortalListeners(PortalIdentity identity, RequestDelegate handle) : IPortalMover, IAsyncDisposable
{
    private const int MaxListeners = 50;

    private readonly SemaphoreSlim _oneMove = new(1, 1);
    private readonly List<PortalListener> _listeners = [];
    private bool _isStopped;

    /// <summary>Gets the addresses at which the portal listens now.</summary>
    public IReadOnlyCollection<string> Addresses { get; private set; } = [];

    /// <summary>Starts the first server.</summary>
    /// <exception cref="IOException">An address is in use.</exception>
    public async Task StartAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken)
    {
        var listener = await PortalListener.StartAsync(urls, handle, cancellationToken).ConfigureAwait(false);
        _listeners.Add(listener);
        identity.ServerAddress = listener.Address;
        Settle(listener, StatusCodes.Status302Found);
    }

    public async Task<Uri> MoveAsync(string? address, int status, CancellationToken cancellationToken)
    {
        string url = address is null ? "http://127.0.0.1:0" : Checked(address);
        if (!PortalRedirect.Statuses.Contains(status))
            throw new ControlException("WRONG_REQUEST", $"{status} is not a status of a redirect. Use {string.Join(", ", PortalRedirect.Statuses)}");

        await _oneMove.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isStopped, this);
            var listener = _listeners.Find(each => each.Address == ListeningAddress.Reachable(url)) ?? await ListenAsync(url, cancellationToken).ConfigureAwait(false);
            Settle(listener, status);
            return listener.Address;
        }
        finally
        {
            _oneMove.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Wait for a move that has started, so that its new server is stopped as well.
        await _oneMove.WaitAsync().ConfigureAwait(false);
        _isStopped = true;
        _oneMove.Release();
        foreach (var listener in _listeners) await listener.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<PortalListener> ListenAsync(string url, CancellationToken cancellationToken)
    {
        if (_listeners.Count >= MaxListeners) throw new ControlException("TOO_MANY_ADDRESSES", $"A portal can move {MaxListeners - 1} times at most");

        try
        {
            var listener = await PortalListener.StartAsync([url], handle, cancellationToken).ConfigureAwait(false);
            _listeners.Add(listener);
            return listener;
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            throw new ControlException("CANNOT_LISTEN", $"The portal cannot listen at {url}: {failure.Message}");
        }
    }

    private void Settle(PortalListener current, int status)
    {
        identity.Address = current.Address;
        Addresses = current.Addresses;
        foreach (var listener in _listeners) listener.Redirect(listener == current ? null : new PortalRedirect(current.Address, status));
    }

    /// <summary>Checks a new address. If only this machine reaches the emulator, a control call must not open it to other machines.</summary>
    private string Checked(string address)
    {
        bool isUrl = Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/" && url.UserInfo.Length == 0;
        if (!isUrl) throw new ControlException("WRONG_REQUEST", $"'{address}' is not an address to listen at. Use the form http://127.0.0.2:5081");

        string bound = url!.GetLeftPart(UriPartial.Authority);
        if (ListeningAddress.IsLoopback(bound) || !_listeners[0].Addresses.All(ListeningAddress.IsLoopback)) return bound;

        throw new ControlException("WRONG_REQUEST", $"'{address}' is not a loopback address, but this portal listens for this machine only. Use an address such as http://127.0.0.2:5081");
    }
}
