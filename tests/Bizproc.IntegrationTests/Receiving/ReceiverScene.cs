using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.IntegrationTests.Receiving;

/// <summary>A portal, and an application that is only a collection of services: without a web server, and without hosted services.</summary>
internal sealed class ReceiverScene : IAsyncDisposable
{
    public const string Path = "/bizproc/sum";
    public const string FormType = "application/x-www-form-urlencoded";

    public static readonly IPAddress Sender = IPAddress.Parse("198.51.100.7");

    private readonly ServiceProvider _services;

    private ReceiverScene(EmulatedPortal portal, ServiceProvider services, Work work, ManualTime time, FakeLogCollector log)
    {
        Portal = portal;
        _services = services;
        Work = work;
        Time = time;
        Log = log;
    }

    public EmulatedPortal Portal { get; }

    public Work Work { get; }

    public ManualTime Time { get; }

    public FakeLogCollector Log { get; }

    public BizprocReceiver Receiver => _services.GetRequiredService<BizprocReceiver>();

    /// <summary>The number of log lines about refused calls.</summary>
    public int Refusals => Log.Lines.Count(static line => line.Is("Refused"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Creates the application and deploys its action to the portal.</summary>
    /// <param name="publicUrl">The address at which the portal calls. Default: an address where nobody listens.</param>
    /// <param name="services">Adds services before Bizproc.</param>
    /// <param name="configure">Changes options.</param>
    public static async Task<ReceiverScene> StartAsync(
        Uri? publicUrl = null, Action<IServiceCollection>? services = null, Action<BizprocOptions>? configure = null)
    {
        var portal = await EmulatedPortal.StartAsync(Stop);
        var log = new FakeLogCollector();
        var work = new Work();
        var time = new ManualTime();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(log)));
        collection.AddSingleton(work);
        collection.AddSingleton<TimeProvider>(time);
        services?.Invoke(collection);
        collection.AddBizproc(options =>
        {
            options.Portal = portal.Address;
            options.AccessToken = "admin";
            options.PublicUrl = publicUrl ?? new Uri(TestPortal.Nobody);
            options.ClientId = "app.1";
            options.ClientSecret = TestApplication.ClientSecret;
            options.AuthorizationServer = portal.Address;
            options.AllowPrivatePortals = true;
            options.Limits = new PortalLimits { Burst = 0, MaxAttempts = 3 };
            configure?.Invoke(options);
        }).AddHandler<Sum, SumHandler>();

        var provider = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        var client = portal.CreateClient("admin", publicUrl ?? new Uri(TestPortal.Nobody));
        var report = await BizprocDeployment.DeployAsync([.. provider.GetServices<ActionDefinition>()], client, cancellationToken: Stop);
        Assert.True(report.IsComplete, report.ToString());
        return new ReceiverScene(portal, provider, work, time, log);
    }

    /// <summary>Makes the portal call, and returns the run with the form that the portal sent.</summary>
    public Task<EmulatedRun> RunAsync() => Portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1, ["other"] = 2 } }, Stop);

    /// <summary>Receives a form as it comes from the portal.</summary>
    public ValueTask<BizprocResponse> ReceiveAsync(
        string form, string path = Path, string? contentType = FormType, IPAddress? sender = null, CancellationToken? disconnected = null) =>
        Receiver.ReceiveAsync(path, Encoding.UTF8.GetBytes(form), contentType, sender ?? Sender, disconnected ?? Stop);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Portal.DisposeAsync();
    }
}
