using Bizproc.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.Tests.Hosting.Rollouts;

/// <summary>A process of an application.</summary>
internal sealed class RolloutInstance : IAsyncDisposable
{
    private readonly IHost _host;
    private bool _isStopped;

    private RolloutInstance(IHost host, FakeLogCollector log) => (_host, Log) = (host, log);

    public FakeLogCollector Log { get; }

    /// <summary>Completes when the rollout has nothing more to do.</summary>
    public Task Rollout => _host.Services.GetServices<IHostedService>().OfType<DeploymentService>().Single().ExecuteTask!;

    public static async Task<RolloutInstance> StartAsync(
        Action<IServiceCollection> services, Version version, ActionDefinition action, HttpMessageHandler portals, Action<StartupOptions>? startup)
    {
        var log = new FakeLogCollector();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(log)).SetMinimumLevel(LogLevel.Information);
        services(builder.Services);
        builder.Services.AddHealthChecks().AddBizproc();
        builder.Services
            .AddBizproc(options =>
            {
                options.PublicUrl = new Uri("https://app.example.com");
                options.ClientId = "app.1";
                options.ClientSecret = "secret.1";
                options.Version = version;
                // With a fast clock, requests may take long.
                options.Limits = new PortalLimits { Timeout = TimeSpan.FromHours(2) };
            })
            .AddActions([action])
            .UpdateAtStartup(startup);
        builder.Services.AddHttpClient("Bizproc").ConfigurePrimaryHttpMessageHandler(() => portals);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RolloutInstance(host, log);
    }

    public async Task<HealthReportEntry> CheckAsync()
    {
        var report = await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["bizproc"];
    }

    public async Task StopAsync()
    {
        if (_isStopped) return;

        _isStopped = true;
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
