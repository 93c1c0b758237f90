using Bizproc.Emulator.Access;
using Bizproc.Emulator.Calls;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.Registry;

namespace Bizproc.Emulator.Hosting;

/// <summary>One emulated portal behind one web server.</summary>
internal sealed class PortalServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private PortalServer(WebApplication application, PortalStore store)
    {
        _application = application;
        Store = store;
    }

    public PortalStore Store { get; }

    /// <summary>Where it listens, with the port it was given where it asked for any.</summary>
    public IReadOnlyCollection<string> Addresses => [.. _application.Urls];

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">An address is in use.</exception>
    public static async Task<PortalServer> StartAsync(IEnumerable<string> urls, CancellationToken cancellationToken)
    {
        // An empty builder: neither settings files nor variables of the program around may move this server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        // The emulator counts the bytes itself and answers when there are too many.
        builder.WebHost.ConfigureKestrel(static options => options.Limits.MaxRequestBodySize = null);
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();

        var store = new PortalStore();
        var handler = new RequestHandler(new RestServer(AccessBook.BuiltIn(), store), new ControlCalls(store), TimeProvider.System);
        var application = builder.Build();
        application.Run(handler.HandleAsync);
        foreach (string url in urls) application.Urls.Add(url);

        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new PortalServer(application, store);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
