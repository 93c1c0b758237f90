using Bizproc;
using DocumentApp.Actions;
using DocumentApp.Handlers;
using Microsoft.Extensions.Options;

namespace DocumentApp;

/// <summary>The web server of this application. Portals install it, call its actions, and open its settings page.</summary>
internal sealed class ApplicationServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly DirectoryInfo _folder;

    private ApplicationServer(WebApplication application, DirectoryInfo folder, Uri address)
    {
        _application = application;
        _folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Gets the page that a portal opens to install the application.</summary>
    public Uri InstallationPage => new(Address, "/bizproc/install");

    /// <param name="credentials">The credentials of the application at the authorisation server, with which it verifies calls of portals.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<ApplicationServer> StartAsync(ApplicationCredentials credentials, CancellationToken cancellationToken)
    {
        // Only for this sample, whose emulated portal is new at each start. Other applications write KeepIn("bizproc.db").
        var folder = Directory.CreateTempSubdirectory("bizproc-sample-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHealthChecks().AddBizproc();
        builder.Services.AddSingleton<DocumentFolder>();
        builder.Services
            .AddBizproc(options =>
            {
                // The server chooses a free port when it starts; this address is completed then.
                options.PublicUrl = new Uri("http://127.0.0.1");
                options.ClientId = credentials.ClientId;
                options.ClientSecret = credentials.ClientSecret;
                options.AuthorizationServer = credentials.AuthorizationServer;
                // Only for this sample: its emulated portal is on this machine.
                options.AllowPrivatePortals = true;
            })
            .AddActions()
            .AddHandler<CreateDocument, CreateDocumentHandler>()
            .AddHandler<CrmEntityTaskCalc, CrmEntityTaskCalcHandler>()
            .AddHandler<Md5, Md5Handler>()
            .AddHandler<PdfFromHtml, PdfFromHtmlHandler>()
            .AddHandler<TestCode, TestCodeHandler>()
            .KeepIn(Path.Join(folder.FullName, "bizproc.db"))
            .UpdateAtStartup();

        var application = builder.Build();
        application.MapBizproc();
        application.MapBizprocInstall();
        application.MapBizprocSettings<PdfFromHtml>(PdfSettingsPage.ShowAsync);
        application.MapHealthChecks("/health", new() { ResponseWriter = BizprocHealthWriter.WriteAsync });
        application.MapGet("/documents/{name}", (string name, DocumentFolder documents) => documents.Read(name));
        application.MapGet("/", () => string.Concat(BizprocActions.All.Select(action => $"{action}\n")));
        await application.StartAsync(cancellationToken);
        var address = new Uri(application.Urls.First());
        application.Services.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl = address;
        return new ApplicationServer(application, folder, address);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
