using Bizproc;

namespace DocumentApp;

/// <summary>This application's own address, on a free port of the loopback interface; it tells a browser what is declared here.</summary>
internal sealed class ApplicationServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ApplicationServer(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Urls.First());
    }

    public Uri Address { get; }

    public static async Task<ApplicationServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        var application = builder.Build();
        application.MapGet("/", () => string.Concat(BizprocActions.All.Select(action => $"{action}\n")));
        await application.StartAsync(cancellationToken);
        return new ApplicationServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
