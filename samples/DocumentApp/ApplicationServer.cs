using Bizproc;
using DocumentApp.Actions;
using DocumentApp.Handlers;
using Microsoft.Extensions.Options;

namespace DocumentApp;

/// <summary>This application's own server on this machine: portals install it, call its actions, and open its settings page.</summary>
internal sealed class ApplicationServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ApplicationServer(WebApplication application, Uri address)
    {
        _application = application;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>What a portal opens to install the application.</summary>
    public Uri InstallationPage => new(Address, "/bizproc/install");

    /// <param name="credentials">Who the application is at the authorisation server, by which portals prove themselves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ApplicationServer> StartAsync(ApplicationCredentials credentials, CancellationToken cancellationToken)
    {
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
                // The portal of this sample is an emulated one on this machine.
                options.AllowPrivatePortals = true;
            })
            .AddActions()
            .AddHandler<CreateDocument, CreateDocumentHandler>()
            .AddHandler<CrmEntityTaskCalc, CrmEntityTaskCalcHandler>()
            .AddHandler<Md5, Md5Handler>()
            .AddHandler<PdfFromHtml, PdfFromHtmlHandler>()
            .AddHandler<TestCode, TestCodeHandler>()
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
        return new ApplicationServer(application, address);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
