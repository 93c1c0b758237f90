using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Logging;

namespace Bizproc.IntegrationTests.Startup;

/// <summary>A host with Bizproc in it, as an application builds one.</summary>
internal sealed class StartedHost : IAsyncDisposable
{
    /// <summary>The secret, which must not appear anywhere.</summary>
    public const string Token = "host-token-4f1e9d7c2b8a6053";

    private readonly IHost _host;

    private StartedHost(IHost host, FakeLogCollector log)
    {
        _host = host;
        Log = log;
    }

    public FakeLogCollector Log { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>Completes when the startup has nothing more to do.</summary>
    public Task Startup => Services.GetServices<IHostedService>().OfType<BackgroundService>().Single().ExecuteTask!;

    /// <summary>True if the host was told to stop.</summary>
    public bool IsStopping => Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    public static async Task<StartedHost> StartAsync(
        Uri portal,
        ActionDefinition[] actions,
        Action<StartupOptions>? startup = null,
        Action<BizprocOptions>? options = null,
        Action<IServiceCollection>? services = null)
    {
        var log = new FakeLogCollector();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(log)).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(new ImpatientTime());
        services?.Invoke(builder.Services);
        builder.Services.AddHealthChecks().AddBizproc();
        builder.Services
            .AddBizproc(given =>
            {
                given.Portal = portal;
                given.AccessToken = Token;
                given.PublicUrl = new Uri("https://app.example.com");
                given.Limits = new PortalLimits { Burst = 0, MaxAttempts = 2, Timeout = TimeSpan.FromHours(20) };
                options?.Invoke(given);
            })
            .AddActions([.. actions])
            .UpdateAtStartup(given =>
            {
                // This limit is longer than any wait that the impatient clock skips.
                given.LookTimeout = TimeSpan.FromHours(20);
                startup?.Invoke(given);
            });

        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new StartedHost(host, log);
    }

    /// <summary>Makes the portal know the host's token.</summary>
    public static void Admit(TestPortal test) => test.Portal.AddToken(Token);

    public async Task<HealthReportEntry> CheckAsync()
    {
        var report = await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["bizproc"];
    }

    /// <summary>Asserts that no log entry contains the token.</summary>
    public void AssertSilent() => Assert.All(Log.Lines, static line => Assert.DoesNotContain(Token, line.Text, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
