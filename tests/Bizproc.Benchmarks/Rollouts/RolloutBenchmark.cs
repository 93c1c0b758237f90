using System.Diagnostics;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;
using Bizproc.Benchmarks.Receiving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bizproc.Benchmarks.Rollouts;

/// <summary>
/// The time until 10,000 portals are in line with a release, for one instance of the application and for two that share a store. Each portal answers
/// after 20 ms, and an instance handles 8 portals at a time: so waiting for portals is measured, and not the processors that all of them share here.
/// </summary>
internal static class RolloutBenchmark
{
    private const int Portals = 10_000;
    private const int MaxConcurrency = 8;
    private const int HangingPortals = 50;
    private const int LivingPortals = 150;
    private const double Least = 1.6;
    private const double MaxSeconds = 60;
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(20);

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        Console.WriteLine($"{Portals} portals that answer after {Delay.TotalMilliseconds} ms, {MaxConcurrency} at a time for each instance, {rounds} rounds, {Environment.ProcessorCount} processors for instances and portals");
        List<double> ratios = [];
        double most = 0;
        for (int round = 0; round < rounds; round++)
        {
            var (one, requestsOfOne) = await MeasureAsync(instances: 1);
            var (two, requestsOfTwo) = await MeasureAsync(instances: 2);
            Console.WriteLine($"  1 instance {one,8:F0} portals/s {requestsOfOne,7} requests; 2 instances {two,8:F0} portals/s {requestsOfTwo,7} requests");
            ratios.Add(two / one);
            most = Math.Max(most, Math.Max(requestsOfOne, requestsOfTwo) / (double)Portals);
        }

        return
        [
            new($"portals in line a second, of {Portals}: 2 instances / 1 instance", ratios.Median(), Bound.AtLeast, Least),
            new("requests for each portal: a plan and a deployment", most, Bound.AtMost, 2, "0.0000"),
            new($"{HangingPortals} portals hang: seconds until the other {LivingPortals} are in line", await MeasureHangingAsync(), Bound.AtMost, MaxSeconds),
        ];
    }

    /// <summary>Measures the time until all portals that answer are in line, with default options.</summary>
    private static async Task<double> MeasureHangingAsync()
    {
        await using var portals = await ManyPortals.StartAsync(Delay);
        var store = new MemoryPortalStore();
        for (int i = 0; i < HangingPortals + LivingPortals; i++)
            await AddAsync(store, i, i < HangingPortals ? $"{ManyPortals.Hanging}{i}" : $"p{i}");

        using var host = Build(store, portals, maxConcurrency: null);
        long start = Stopwatch.GetTimestamp();
        await host.StartAsync();
        while (portals.Deployed < LivingPortals && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(5)) await Task.Delay(10);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await host.StopAsync();
        return seconds;
    }

    private static async Task AddAsync(MemoryPortalStore store, int number, string host) => await store.TrySaveAsync(
        new InstalledPortal { MemberId = $"member{number}", Portal = new Uri($"http://{host}.example.com/"), Tokens = new PortalTokens("unused") },
        CancellationToken.None);

    private static async Task<(double Rate, int Requests)> MeasureAsync(int instances)
    {
        await using var portals = await ManyPortals.StartAsync(Delay);
        var store = new MemoryPortalStore();
        for (int i = 0; i < Portals; i++) await AddAsync(store, i, $"p{i}");

        var hosts = Enumerable.Range(0, instances).Select(_ => Build(store, portals, MaxConcurrency)).ToArray();
        long start = Stopwatch.GetTimestamp();
        foreach (var host in hosts) await host.StartAsync();
        await Task.WhenAll(hosts.Select(static host => host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single().ExecuteTask!));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (var host in hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        var records = await store.ListAsync(CancellationToken.None).ToArrayAsync();
        if (portals.Deployed != Portals || records.Any(static portal => portal.Deployed is null)) throw new InvalidOperationException("Not all portals are in line");

        return (Portals / seconds, portals.Requests);
    }

    private static IHost Build(MemoryPortalStore store, ManyPortals portals, int? maxConcurrency)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<IPortalStore>(store);
        builder.Services
            .AddBizproc(static options =>
            {
                options.PublicUrl = new Uri("https://app.example.com");
                options.ClientId = "app.1";
                options.ClientSecret = "secret.1";
                options.AllowPrivatePortals = true;
            })
            .AddActions(ActionDefinition.GetAll<Note>())
            .UpdateAtStartup(startup => startup.MaxConcurrency = maxConcurrency ?? startup.MaxConcurrency);
        builder.Services.AddHttpClient("Bizproc").ConfigurePrimaryHttpMessageHandler(portals.CreateHandler);
        return builder.Build();
    }
}
