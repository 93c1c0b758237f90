using System.Text.Json;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.Hosting;

namespace Bizproc;

/// <summary>
/// A Bitrix24 portal of this process's own, on a free port of the loopback interface: for tests and for developing without a network.
/// Each is empty at first and knows nothing of the others. Safe for many calls at a time.
/// </summary>
public sealed class EmulatedPortal : IAsyncDisposable
{
    private static readonly Uri NobodysUrl = new("https://app.example.com");

    private readonly PortalServer _server;
    private readonly HttpClient _http;

    private EmulatedPortal(PortalServer server)
    {
        _server = server;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        Address = new Uri(server.Addresses.First());
    }

    /// <summary>Where the portal listens, such as <c>http://127.0.0.1:40123/</c>; methods are called below <c>/rest/</c> (portal: 2.1).</summary>
    public Uri Address { get; }

    /// <summary>Starts a portal.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<EmulatedPortal> StartAsync(CancellationToken cancellationToken = default) =>
        new(await PortalServer.StartAsync(["http://127.0.0.1:0"], cancellationToken).ConfigureAwait(false));

    /// <summary>Makes a client of this portal, which works until the portal is disposed of.</summary>
    /// <param name="token">
    /// <c>admin</c> (application <c>app.1</c>, its administrator), <c>admin@app.2</c> (the same of another application), <c>user</c> (no
    /// administrator), <c>expired</c> or <c>noscope</c>. Any other is a token that the portal does not know.
    /// </param>
    /// <param name="publicUrl">The application's own address; <c>https://app.example.com</c>, where nobody is, if left out.</param>
    public PortalClient CreateClient(string token = "admin", Uri? publicUrl = null) =>
        new(_http, new PortalOptions { Portal = Address, AccessToken = token, PublicUrl = publicUrl ?? NobodysUrl });

    /// <summary>
    /// Reads all that the portal keeps, as <c>GET /emulator/state</c> gives it: the lists <c>activities</c> (activities and robots) and
    /// <c>placements</c>, whose members are the portal's columns (portal: 4.1, 12), and the object <c>options</c>.
    /// </summary>
    public JsonElement ReadState()
    {
        lock (_server.Store.Gate) return JsonElement.Parse(StateText.Of(_server.Store), new JsonDocumentOptions { MaxDepth = StateText.MaxDepth });
    }

    /// <summary>Empties the portal; its tokens stay.</summary>
    public void Reset()
    {
        lock (_server.Store.Gate) _server.Store.Clear();
    }

    /// <summary>Stops listening. Calls under way are answered first.</summary>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _server.DisposeAsync();
    }
}
