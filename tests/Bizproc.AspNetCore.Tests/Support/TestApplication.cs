using System.Net;
using System.Net.Sockets;
using Bizproc.Emulator.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>An application on a free port of the loopback interface, known to an emulated portal as <c>app.1</c>.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    public const string ClientSecret = "secret.1";

    private readonly WebApplication _application;

    private TestApplication(WebApplication application, Uri address, CapturedLog log)
    {
        _application = application;
        Address = address;
        Log = log;
    }

    public Uri Address { get; }

    public CapturedLog Log { get; }

    public IServiceProvider Services => _application.Services;

    /// <summary>Starts an application whose portal is that of its options, and its actions on the portal.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="add">Adds handlers.</param>
    /// <param name="configure">Changes options.</param>
    /// <param name="services">Adds services before Bizproc.</param>
    /// <param name="map">Maps more than the handlers.</param>
    /// <param name="address">Where it listens; on a free port if left out.</param>
    public static async Task<TestApplication> StartAsync(
        EmulatedPortal portal,
        Action<BizprocBuilder> add,
        Action<BizprocOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? map = null,
        Uri? address = null)
    {
        address ??= new Uri($"http://127.0.0.1:{FreePort()}");
        var log = new CapturedLog();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address.ToString());
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        services?.Invoke(builder.Services);
        add(builder.Services.AddBizproc(options =>
        {
            options.Portal = portal.Address;
            options.AccessToken = "admin";
            options.PublicUrl = address;
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

    /// <summary>Stops as a host does that has to end.</summary>
    public Task StopAsync(TimeSpan patience)
    {
        var source = new CancellationTokenSource(patience);
        return _application.StopAsync(source.Token);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
