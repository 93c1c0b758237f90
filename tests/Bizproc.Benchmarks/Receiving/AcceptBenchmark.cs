using System.Diagnostics;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Calls;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Receiving;

/// <summary>
/// The cost of receiving a call of a portal (read, checked, queued, answered), compared with an endpoint of the same server that only reads
/// the same form. Handlers do nothing, but they run on the same processors. A ratio is the median of the ratios of the rounds.
/// </summary>
internal static class AcceptBenchmark
{
    private const int WarmUp = 10;
    private const int Requests = 2_000;
    private const double Most = 2;

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        await using var application = await AcceptingApplication.StartAsync();
        Console.WriteLine($"{Requests} requests a round over loopback, {rounds} rounds, {Environment.ProcessorCount} processors for server and client; {CallForm.Length} bytes of form");
        var budgets = new List<Budget>();
        foreach (int connections in new[] { 1, 8 })
        {
            var floor = new Figures();
            var ours = new Figures();
            for (int round = 0; round < WarmUp + rounds; round++)
            {
                if (round == WarmUp) (floor, ours) = (new Figures(), new Figures());
                bool isFloorFirst = round % 2 == 0;
                if (isFloorFirst) await MeasureAsync(application.Address, AcceptingApplication.Empty, connections, floor);
                await MeasureAsync(application.Address, AcceptingApplication.Handler, connections, ours);
                if (!isFloorFirst) await MeasureAsync(application.Address, AcceptingApplication.Empty, connections, floor);
            }

            string title = connections == 1 ? "one after another" : $"{connections} at a time";
            Print(title, floor, ours);
            budgets.Add(new Budget($"a call taken in, {title}: call / empty endpoint", ours.Times.RatioTo(floor.Times), Bound.AtMost, Most));
        }

        return budgets;
    }

    private static async Task MeasureAsync(Uri server, string path, int connections, Figures figures)
    {
        var all = Enumerable.Range(0, connections).Select(_ => new RawConnection(server)).ToArray();
        GC.Collect();
        long allocated = GC.GetTotalAllocatedBytes();
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(all.Select(connection => CallAsync(connection, new CallForm(path), Requests / connections)));
        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Requests;
        figures.Add(time, (GC.GetTotalAllocatedBytes() - allocated) / (double)Requests);
        foreach (var connection in all) connection.Dispose();
    }

    private static async Task CallAsync(RawConnection connection, CallForm form, int count)
    {
        for (int i = 0; i < count; i++) await connection.CallAsync(form.Next());
    }

    private static void Print(string title, Figures floor, Figures ours)
    {
        Console.WriteLine();
        Console.WriteLine($"{title,-34}{"us",9}{"bytes",10}");
        Console.WriteLine($"  {"empty endpoint that reads a form",-32}{floor.Times.Median(),9:F1}{floor.Bytes.Median(),10:F0}");
        Console.WriteLine($"  {"a call taken in",-32}{ours.Times.Median(),9:F1}{ours.Bytes.Median(),10:F0}");
    }
}
