using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.TestSupport;

/// <summary>An application on a free port of the loopback interface, known to an emulated portal as <c>app.1</c>.</summary>
public sealed class TestApplication : IAsyncDisposable
{
    public const string ClientSecret = "secret.1";

    private readonly WebApplication _application;

    private TestApplication(WebApplication application, Uri address, FakeLogCollector log)
    {
        _application = application;
        Address = address;
        Log = log;
    }

    public Uri Address { get; }

    public FakeLogCollector Log { get; }

    public IServiceProvider Services => _application.Services;

    /// <summary>Starts an application whose portal is that of its options, and its actions on the portal.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="add">Adds handlers.</param>
    /// <param name="configure">Changes options.</param>
    /// <param name="services">Adds services before Bizproc.</param>
    /// <param name="map">Maps more than the handlers.</param>
    public static async Task<TestApplication> StartAsync(
        EmulatedPortal portal,
        Action<BizprocBuilder> add,
        Action<BizprocOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? map = null)
    {
        var log = new FakeLogCollector();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(new FakeLoggerProvider(log)).SetMinimumLevel(LogLevel.Trace);
        services?.Invoke(builder.Services);
        add(builder.Services.AddBizproc(options =>
        {
            options.Portal = portal.Address;
            options.AccessToken = "admin";
            // The port is not known yet.
            options.PublicUrl = new Uri("http://127.0.0.1");
            options.ClientId = "app.1";
            options.ClientSecret = ClientSecret;
            options.AuthorizationServer = portal.Address;
            options.AllowPrivatePortals = true;
            options.Limits = new PortalLimits { Burst = 0, MaxAttempts = 3 };
            configure?.Invoke(options);
        }));

        var application = builder.Build();
        application.UseRouting();
        if (map is null) application.MapBizproc();
        else map(application);
        await application.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(application.Urls.First());
        var options = application.Services.GetRequiredService<IOptions<BizprocOptions>>().Value;
        options.PublicUrl = new Uri(address, options.PublicUrl!.AbsolutePath);
        return new TestApplication(application, address, log);
    }

    /// <summary>Registers the declared actions on the portal.</summary>
    public async Task DeployAsync(EmulatedPortal portal)
    {
        var client = portal.CreateClient("admin", Address);
        var report = await BizprocDeployment.DeployAsync(
            [.. Services.GetServices<ActionDefinition>()], client, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(report.IsComplete, report.ToString());
    }

    /// <summary>Stops like a host that is forced to end.</summary>
    public Task StopAsync(TimeSpan patience)
    {
        var source = new CancellationTokenSource(patience);
        return _application.StopAsync(source.Token);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
