using System.Diagnostics;
using System.Text;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Receiving;

/// <summary>The effect of a burst of one portal: on the call of another one, and on the memory of the process, which is also the client's here.</summary>
internal static class BurstBenchmark
{
    private const int Calls = 600;
    private const int Connections = 400;
    private const double MaxSeconds = 2;
    private const double MaxMebibytes = 300;

    /// <summary>The fields that make a call about 1 MiB long; every call sends the same bytes.</summary>
    private static readonly byte[] Large = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 4).Select(static i => $"&properties[v{i}]={new string('x', 250_000)}")));

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        List<double> starts = [];
        List<double> memory = [];
        for (int round = 0; round < rounds; round++)
        {
            starts.Add(await MeasureStartAsync());
            memory.Add(await MeasureMemoryAsync());
        }

        return
        [
            new($"{Calls} calls of one portal, then one of another: seconds until its handler starts", starts.Median(), Bound.AtMost, MaxSeconds, "0.000"),
            new($"{Connections} connections with 1 MiB calls: live memory above idle, MiB", memory.Median(), Bound.AtMost, MaxMebibytes, "0"),
        ];
    }

    private static async Task<double> MeasureStartAsync()
    {
        await using var application = await BurstApplication.StartAsync("noisy", "other");
        application.Work.Duration = TimeSpan.FromMilliseconds(50);
        int[] statuses = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => application.CallAsync("noisy")));
        if (statuses.Any(static status => status != 200)) throw new InvalidOperationException("A call of the burst was refused");

        long start = Stopwatch.GetTimestamp();
        await application.CallAsync("other");
        while (!application.Work.Reached.ContainsKey("other")) await Task.Delay(1);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"  {Calls} calls of 50 ms wait: the other portal's handler starts after {seconds * 1000:F0} ms");
        return seconds;
    }

    private static async Task<double> MeasureMemoryAsync()
    {
        await using var application = await BurstApplication.StartAsync("noisy");
        await application.CallAsync("noisy");
        application.Work.Duration = TimeSpan.FromMinutes(5);
        long idle = Live();
        int[] statuses = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => application.CallAsync("noisy", Large)));
        double above = (Live() - idle) / 1024.0 / 1024.0;
        string outcomes = string.Join(", ", statuses.CountBy(static status => status).Select(static each => $"{each.Value} x {each.Key}"));
        Console.WriteLine($"  {Connections} connections with 1 MiB: {outcomes}; {above:F0} MiB above idle, peak of the process {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        return above;
    }

    private static long Live()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
