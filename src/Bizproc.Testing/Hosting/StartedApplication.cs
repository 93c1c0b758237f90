using Bizproc.Testing.Calls;
using Bizproc.Testing.Logs;

namespace Bizproc.Testing.Hosting;

/// <summary>The started application, and what ends with it.</summary>
/// <param name="address">The public address of the application.</param>
/// <param name="server">The server.</param>
/// <param name="handler">Takes the requests of the portal.</param>
/// <param name="route">Leads the portal to the handler.</param>
/// <param name="settings">The settings of the application, with its log and its calls.</param>
/// <param name="folder">The folder of the application's database.</param>
internal sealed class StartedApplication(
    Uri address, IApplicationServer server, ApplicationHandler handler, IDisposable route, HostSettings settings, DirectoryInfo folder) : IAsyncDisposable
{
    public Uri Address => address;

    public IServiceProvider Services => server.Services;

    public LogKeeper Log => settings.Log;

    public CallWatch Calls => settings.Calls;

    public HttpClient CreateClient() => server.CreateClient(address);

    /// <summary>Creates a client that goes the way of the portal's requests, and follows no redirects.</summary>
    public HttpClient CreatePortalSideClient() => new(handler, disposeHandler: false);

    public async ValueTask DisposeAsync()
    {
        // The application may still send an answer while it stops, but the portal sends it no more calls.
        route.Dispose();
        await server.DisposeAsync().ConfigureAwait(false);
        handler.Dispose();
        TemporaryFolder.Delete(folder);
    }
}
