using System.Diagnostics;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;
using Bizproc.Emulator;
using Bizproc.Testing;
using Bizproc.Testing.Application;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Bizproc.Benchmarks.Testing;

/// <summary>
/// The cost of a test of a whole application: a portal, the application, its installation, one run, and the end of both. The floor is the test server of
/// ASP.NET Core with an empty application.
/// </summary>
internal static class TestingBenchmark
{
    private const int WarmUp = 5;
    private const int Parallel = 100;
    private const double MaxMilliseconds = 150;
    private const double MaxRatio = 3;

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        var floor = new List<double>();
        var listening = new List<double>();
        var inProcess = new List<double>();
        for (int round = 0; round < WarmUp + rounds; round++)
        {
            double empty = await MeasureAsync(StartEmptyAsync);
            double port = await MeasureAsync(static () => RunOnceAsync(isInProcess: false));
            double none = await MeasureAsync(static () => RunOnceAsync(isInProcess: true));
            if (round < WarmUp) continue;

            floor.Add(empty);
            listening.Add(port);
            inProcess.Add(none);
        }

        Console.WriteLine($"{rounds} rounds, median in ms: empty test server {floor.Median():F1}, test host and a portal with a port {listening.Median():F1}, without one {inProcess.Median():F1}");
        double together = await MeasureAsync(static () => Task.WhenAll(Enumerable.Range(0, Parallel).Select(static _ => RunOnceAsync(isInProcess: true))));
        Console.WriteLine($"{Parallel} portals at once, each with its application, installation and run: {together:F0} ms, {together / Parallel:F1} ms each");
        return
        [
            new("start, installation, one run and end of a test, portal with a port: ms", listening.Median(), Bound.AtMost, MaxMilliseconds, "0.0"),
            new("the same / empty test server", listening.RatioTo(floor), Bound.AtMost, MaxRatio),
            new("the same without a port / empty test server", inProcess.RatioTo(floor), Bound.AtMost, MaxRatio),
        ];
    }

    private static async Task<double> MeasureAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task StartEmptyAsync()
    {
        await using var factory = new EmptyApplication();
        using var client = factory.CreateClient();
        await client.GetStringAsync(new Uri("/", UriKind.Relative));
    }

    private static async Task RunOnceAsync(bool isInProcess)
    {
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { IsInProcess = isInProcess });
        await using var app = await BizprocTestHost.StartAsync<Shop>(portal);
        var done = await app.RunAsync<Break>(new() { ["how"] = "well" });
        if (done.Done != "well") throw new InvalidOperationException("The run has a wrong answer");
    }

    private sealed class EmptyApplication : WebApplicationFactory<Shop>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseContentRoot(AppContext.BaseDirectory).UseSetting("Empty", "true");
    }
}
