using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>An application that portals install, on a free loopback port. At its end, its log must not contain a secret.</summary>
internal sealed class InstallingApplication : IAsyncDisposable
{
    private const string ClientSecret = "secret.1";
    private const string CapturePath = "/capture";

    private readonly WebApplication _application;
    private readonly HttpClient _http = new();

    private InstallingApplication(WebApplication application, FakeLogCollector log)
    {
        _application = application;
        Log = log;
    }

    public FakeLogCollector Log { get; }

    /// <summary>The received forms, in order.</summary>
    public ConcurrentQueue<PostedForm> Forms { get; } = [];

    /// <summary>Cancelled when the last caller hangs up.</summary>
    public CancellationToken Caller { get; private set; }

    public Uri InstallUrl => Url("/bizproc/install");

    /// <summary>The address that stores posts without processing them.</summary>
    public Uri CaptureUrl => Url(CapturePath);

    public IPortalStore Store => _application.Services.GetRequiredService<IPortalStore>();

    /// <summary>Completes when the startup has nothing more to do.</summary>
    public Task Startup => _application.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(service => service.GetType().Name == "DeploymentService").ExecuteTask!;

    /// <param name="portal">The portal whose authorisation server is known.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="page">A page other than the library's.</param>
    /// <param name="services">Adds services.</param>
    /// <param name="startup">The options of the deployment at startup; without them there is none.</param>
    public static async Task<InstallingApplication> StartAsync(
        EmulatedPortal portal,
        Action<BizprocOptions>? configure = null,
        Func<InstallationResult, IResult>? page = null,
        Action<IServiceCollection>? services = null,
        Action<StartupOptions>? startup = null)
    {
        var log = new FakeLogCollector();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(new FakeLoggerProvider(log)).SetMinimumLevel(LogLevel.Trace);
        var bizproc = builder.Services
            .AddBizproc(options =>
            {
                options.PublicUrl = new Uri("http://127.0.0.1");
                options.ClientId = "app.1";
                options.ClientSecret = ClientSecret;
                options.AuthorizationServer = portal.Address;
                options.AllowPrivatePortals = true;
                options.Limits = new PortalLimits { Burst = 0, MaxAttempts = 1 };
                configure?.Invoke(options);
            })
            .AddActions(ActionDefinition.GetAll<Letter>());

        if (startup is not null) bizproc.UpdateAtStartup(startup);
        builder.Services.AddHealthChecks().AddBizproc();
        services?.Invoke(builder.Services);
        var web = builder.Build();
        var application = new InstallingApplication(web, log);
        web.Use(application.KeepAsync);
        web.MapBizprocInstall(page: page);
        web.MapPost(CapturePath, static _ => Task.CompletedTask);
        await web.StartAsync(TestContext.Current.CancellationToken);
        web.Services.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl = application.Url("");
        return application;
    }

    public Uri Url(string path) => new(new Uri(_application.Urls.First()), path);

    /// <summary>The form with which a portal would open the installation page or send the event. The application has not received it.</summary>
    public async Task<PostedForm> CaptureAsync(EmulatedPortal portal, bool hasPage = true)
    {
        await portal.InstallAsync(CaptureUrl, hasPage, cancellationToken: TestContext.Current.CancellationToken);
        return Forms.Last();
    }

    public Task<InstallAnswer> PostAsync(PostedForm form) => PostAsync(form, InstallUrl);

    public async Task<InstallAnswer> PostAsync(PostedForm form, Uri url)
    {
        using var content = new FormUrlEncodedContent(form.Fields);
        return await SendAsync(HttpMethod.Post, new Uri(url + form.Query), content);
    }

    public async Task<InstallAnswer> SendAsync(HttpMethod method, Uri url, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string policy = response.Headers.TryGetValues("Content-Security-Policy", out var values) ? values.Single() : "";
        return new InstallAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), policy);
    }

    public async Task<InstalledPortal?> FindAsync(EmulatedPortal portal) => await Store.FindAsync(portal.MemberId, TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<InstalledPortal>> ListAsync() => await Store.ListAsync(TestContext.Current.CancellationToken).ToListAsync();

    public async Task<HealthReportEntry> CheckAsync()
    {
        var report = await _application.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["bizproc"];
    }

    public Task StopAsync() => _application.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
        string[] kept = [.. (await ListAsync()).SelectMany(static portal => new[] { portal.Tokens.AccessToken, portal.Tokens.RefreshToken, portal.ApplicationToken }).OfType<string>()];
        string[] secrets = [ClientSecret, .. kept, .. Forms.SelectMany(static form => form.Secrets).Where(static secret => secret.Length > 0)];
        await _application.DisposeAsync();
        Assert.NotEmpty(Log.Lines);
        Assert.All(Log.Lines, line => Assert.All(secrets, secret => Assert.DoesNotContain(secret, line.Text, StringComparison.Ordinal)));
    }

    private async Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        var fields = QueryHelpers.ParseQuery(body).SelectMany(static field => field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value ?? "")));
        Forms.Enqueue(new PostedForm(context.Request.QueryString.Value ?? "", [.. fields]));
        Caller = context.RequestAborted;
        await next(context);
    }
}
