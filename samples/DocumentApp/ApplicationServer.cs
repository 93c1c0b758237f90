using System.Net;
using System.Net.Sockets;
using Bizproc;

namespace DocumentApp;

/// <summary>This application's own server on this machine: it brings its portal in line when it starts, and says at <c>/health</c> how that went.</summary>
internal sealed class ApplicationServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ApplicationServer(WebApplication application, Uri address)
    {
        _application = application;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="portal">The portal.</param>
    /// <param name="token">The application's token there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ApplicationServer> StartAsync(Uri portal, string token, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.ToString());
        builder.Services.AddHealthChecks().AddBizproc();
#pragma warning disable BZP0603 // Nothing maps handlers yet: this application registers its actions, and answers none.
        builder.Services
            .AddBizproc(options =>
            {
                options.Portal = portal;
                options.AccessToken = token;
                options.PublicUrl = address;
            })
            .AddActions()
            .UpdateAtStartup();
#pragma warning restore BZP0603

        var application = builder.Build();
        application.MapHealthChecks("/health");
        application.MapGet("/", () => string.Concat(BizprocActions.All.Select(action => $"{action}\n")));
        await application.StartAsync(cancellationToken);
        return new ApplicationServer(application, address);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    /// <summary>The address has to be known before the server starts, as the portal is told it while it does.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
