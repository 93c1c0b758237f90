using Bizproc.Emulator.Control;
using Bizproc.Emulator.Delivery;
using Bizproc.Emulator.Delivery.Flows;
using Bizproc.Emulator.Delivery.Lifecycle;
using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Server.InProcess;
using Bizproc.Emulator.Server.Rest;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;

namespace Bizproc.Emulator.Server;

/// <summary>One emulated portal with its web servers. This class connects the parts of the portal.</summary>
internal sealed class PortalServer : IAsyncDisposable
{
    private readonly ApplicationClient _client;
    private readonly RunQueue _queue;
    private readonly PortalEngine _engine;
    private readonly RequestHandler _handler;
    private readonly PortalListeners _listeners;

    private PortalServer(TimeProvider time)
    {
        var store = new PortalStore(new PortalClock(time));
        var access = new TokenRegistry(store.Clock);
        var faults = new FaultQueue();
        Recorder = new RequestRecorder(store);
        var bucket = new LeakyBucket(store.Clock);
        _client = new ApplicationClient(time);
        _queue = new RunQueue(_client, store);
        _listeners = new PortalListeners(store.Identity, HandleAsync);
        var poster = new ApplicationPoster(store, access, _client);
        var launcher = new StepLauncher(access, _queue);
        _engine = new PortalEngine(store, launcher, poster);
        store.Change(state => state.Engine = _engine);
        Control = new PortalControl(
            store,
            access,
            faults,
            bucket,
            new RunStarter(store, launcher),
            new ApplicationLife(store, poster),
            new ApplicationUpdates(store, poster),
            _listeners);
        _handler = new RequestHandler(
            new RestEndpoint(new RestServer(access, store, faults, Recorder), store, faults, bucket),
            new OAuthEndpoint(new OAuthServer(access, store), store, faults),
            new ControlEndpoint(new ControlRoutes(Control)),
            new ApplicationPageEndpoint(store));
    }

    /// <summary>Gets the control of the portal, for control calls and tests.</summary>
    public PortalControl Control { get; }

    /// <summary>Gets the recorder of calls, which reports methods that are not taught.</summary>
    public RequestRecorder Recorder { get; }

    /// <summary>Gets the addresses at which the portal listens, with the actual ports.</summary>
    public IReadOnlyCollection<string> Addresses => _listeners.Addresses;

    /// <summary>Gets the applications that the portal reaches without the network.</summary>
    public ApplicationRoutes Applications => _client.Routes;

    /// <inheritdoc cref="StartAsync(IEnumerable{string}, string, TimeProvider, CancellationToken)"/>
    public static Task<PortalServer> StartAsync(IEnumerable<string> urls, TimeProvider time, CancellationToken cancellationToken) =>
        StartAsync(urls, name: null, time, cancellationToken);

    /// <summary>Starts a portal.</summary>
    /// <param name="urls">The addresses at which it listens. Without any, it opens no port.</param>
    /// <param name="name">Its address if it opens no port. Default: an invented one.</param>
    /// <param name="time">The source of its time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="IOException">An address is in use.</exception>
    /// <exception cref="ControlException">The address of the portal is not valid.</exception>
    public static async Task<PortalServer> StartAsync(IEnumerable<string> urls, string? name, TimeProvider time, CancellationToken cancellationToken)
    {
        var server = new PortalServer(time);
        try
        {
            await server._listeners.StartAsync([.. urls], name, cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Creates a handler that passes requests to the portal without the network. It works until the portal stops.</summary>
    public HttpMessageHandler CreateHandler() => new PortalHandler(_listeners.Find);

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        await _listeners.DisposeAsync().ConfigureAwait(false);
        _engine.Dispose();
        Control.Store.Change(static state => state.EndWaits());
        _client.Dispose();
    }

    private Task HandleAsync(HttpContext context) => _handler.HandleAsync(context);
}
