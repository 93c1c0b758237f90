using Bizproc.Emulator.Access;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.Delivery;
using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Lifecycle;
using Bizproc.Emulator.Rest;
using Bizproc.Emulator.Runs;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Hosting;

/// <summary>One emulated portal behind one web server. Here its parts are put together.</summary>
internal sealed class PortalServer : IAsyncDisposable
{
    private readonly ApplicationClient _client;
    private readonly RunQueue _queue;
    private readonly RequestHandler _handler;
    private WebApplication? _application;

    private PortalServer(TimeProvider time)
    {
        var store = new PortalStore(new PortalClock(time));
        var access = new AccessBook(store.Clock);
        var faults = new FaultBook();
        var bucket = new LeakyBucket(store.Clock);
        _client = new ApplicationClient(time);
        _queue = new RunQueue(_client, store);
        Control = new PortalControl(store, access, faults, bucket, new RunStarter(store, access, _queue), new ApplicationLife(store, access, _client));
        _handler = new RequestHandler(
            new RestEndpoint(new RestServer(access, store, faults), store, faults, bucket),
            new OAuthEndpoint(new OAuthServer(access, store), store, faults),
            new ControlEndpoint(new ControlCalls(Control)),
            new ApplicationPageEndpoint(store));
    }

    /// <summary>What can be done to the portal from outside its methods.</summary>
    public PortalControl Control { get; }

    /// <summary>Where it listens, with the port it was given where it asked for any.</summary>
    public IReadOnlyCollection<string> Addresses => [.. _application!.Urls];

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">An address is in use.</exception>
    public static async Task<PortalServer> StartAsync(IEnumerable<string> urls, TimeProvider time, CancellationToken cancellationToken)
    {
        var server = new PortalServer(time);
        try
        {
            await server.ListenAsync([.. urls], cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        if (_application is not null) await _application.DisposeAsync().ConfigureAwait(false);
        _client.Dispose();
    }

    private async Task ListenAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken)
    {
        // An empty builder: neither settings files nor variables of the program around may move this server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        // The emulator counts the bytes itself and answers when there are too many.
        builder.WebHost.ConfigureKestrel(static options => options.Limits.MaxRequestBodySize = null);
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        builder.Services.AddHostFiltering(options => options.AllowedHosts = [.. ListeningAddress.Hosts(urls)]);

        _application = builder.Build();
        _application.UseHostFiltering();
        _application.Run(_handler.HandleAsync);
        foreach (string url in urls) _application.Urls.Add(url);
        await _application.StartAsync(cancellationToken).ConfigureAwait(false);
        Control.Store.Identity.Address = ListeningAddress.Reachable(Addresses.First());
    }
}
