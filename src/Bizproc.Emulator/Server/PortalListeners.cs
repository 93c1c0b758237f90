using System.Net.Sockets;
using System.Security.Cryptography;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.State;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Server;

/// <summary>The web servers of a portal: one at first, and one more for each address to which the portal moves.</summary>
internal sealed class PortalListeners(PortalIdentity identity, RequestDelegate handle) : IPortalMover, IAsyncDisposable
{
    private const int MaxListeners = 50;

    private readonly SemaphoreSlim _oneMove = new(1, 1);
    private volatile PortalListener[] _listeners = [];
    private volatile bool _isStopped;
    private bool _hasPort;

    /// <summary>Gets the addresses at which the portal listens now.</summary>
    public IReadOnlyCollection<string> Addresses { get; private set; } = [];

    /// <summary>Starts the first server. Without addresses to listen at, the portal opens no port, now and when it moves.</summary>
    /// <param name="urls">The addresses to listen at.</param>
    /// <param name="name">The address of a portal without a port. Default: an invented one.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="IOException">An address is in use.</exception>
    /// <exception cref="ControlException">The address of the portal is not valid.</exception>
    public async Task StartAsync(IReadOnlyCollection<string> urls, string? name, CancellationToken cancellationToken)
    {
        _hasPort = urls.Count > 0;
        var listener = _hasPort
            ? await PortalListener.StartAsync(urls, handle, cancellationToken).ConfigureAwait(false)
            : new PortalListener(PlaceWithoutPort(name), handle);
        _listeners = [listener];
        identity.ServerAddress = listener.Address;
        Settle(listener, StatusCodes.Status302Found);
    }

    /// <summary>Finds what answers at an address; <see langword="null"/> if the portal is not there, or has stopped.</summary>
    public RequestDelegate? Find(Uri address)
    {
        string origin = Origin(address);
        var listener = _isStopped ? null : Array.Find(_listeners, each => each.Has(origin));
        return listener is null ? null : listener.HandleAsync;
    }

    public async Task<Uri> MoveAsync(string? address, int status, CancellationToken cancellationToken)
    {
        var place = _hasPort ? PlaceToListen(address) : PlaceWithoutPort(address);
        if (!PortalRedirect.Statuses.Contains(status))
            throw new ControlException("WRONG_REQUEST", $"{status} is not a status of a redirect. Use {string.Join(", ", PortalRedirect.Statuses)}");

        await _oneMove.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isStopped, this);
            var listener = Array.Find(_listeners, each => each.Address == Reachable(place)) ?? await ListenAsync(place, cancellationToken).ConfigureAwait(false);
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

    private static string Origin(Uri place) => AddressOrigin.Write(place);

    /// <summary>Invents an address of the form that a portal has, below a domain that never exists.</summary>
    private static Uri NewName() => new($"https://b24-{RandomNumberGenerator.GetHexString(6, lowercase: true)}.test/");

    private Uri Reachable(Uri place) => _hasPort ? ListeningAddress.Reachable(Origin(place)) : place;

    private async Task<PortalListener> ListenAsync(Uri place, CancellationToken cancellationToken)
    {
        if (_listeners.Length >= MaxListeners) throw new ControlException("TOO_MANY_ADDRESSES", $"A portal can move {MaxListeners - 1} times at most");

        try
        {
            var listener = _hasPort
                ? await PortalListener.StartAsync([Origin(place)], handle, cancellationToken).ConfigureAwait(false)
                : new PortalListener(place, handle);
            _listeners = [.. _listeners, listener];
            return listener;
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            throw new ControlException("CANNOT_LISTEN", $"The portal cannot listen at {Origin(place)}: {failure.Message}");
        }
    }

    private void Settle(PortalListener current, int status)
    {
        identity.Address = current.Address;
        Addresses = current.Addresses;
        foreach (var listener in _listeners) listener.Redirect(listener == current ? null : new PortalRedirect(current.Address, status));
    }

    private static Uri Read(string address, string example, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && schemes.Contains(url.Scheme) && url.PathAndQuery == "/" && url.UserInfo.Length == 0
            && AddressOrigin.Find(url) is { } origin
            ? origin
            : throw new ControlException("WRONG_REQUEST", $"'{address}' is not an address to listen at. Use the form {example}");

    private static Uri PlaceWithoutPort(string? address) =>
        address is null ? NewName() : Read(address, "https://new-name.test", Uri.UriSchemeHttps, Uri.UriSchemeHttp);

    /// <summary>Checks a new address. If only this machine reaches the emulator, a control call must not open it to other machines.</summary>
    private Uri PlaceToListen(string? address)
    {
        const string Example = "http://127.0.0.2:5081";
        if (address is null) return new Uri("http://127.0.0.1:0");

        var url = Read(address, Example, Uri.UriSchemeHttp);
        if (ListeningAddress.IsLoopback(Origin(url)) || !_listeners[0].Addresses.All(ListeningAddress.IsLoopback)) return url;

        throw new ControlException("WRONG_REQUEST", $"'{address}' is not a loopback address, but this portal listens for this machine only. Use an address such as {Example}");
    }
}
