using System.Diagnostics;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;
using Bizproc.Benchmarks.Receiving;

namespace Bizproc.Benchmarks.Durable;

/// <summary>
/// The cost of keeping calls in a database and of handling them, beside plain Quartz in the same database with the same bodies. The contestants take turns,
/// each in a place of its own. PostgreSQL is measured if the environment variable <c>BIZPROC_POSTGRES</c> has a connection string.
/// </summary>
internal static class DurableBenchmark
{
    private const int Single = 300;
    private const int All = 2_000;
    private const int Producers = 8;
    private const double MaxIntake = 1.5;
    private const double MinRate = 0.7;

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        List<Budget> budgets = [.. await RunAsync(KeptPlace.File, rounds)];
        if (KeptPlace.Server is { } server) budgets.AddRange((await RunAsync(server, rounds)).Where(static budget => budget.Bound == Bound.AtLeast));
        else Console.WriteLine("PostgreSQL: set BIZPROC_POSTGRES to the connection string of an empty database");
        return budgets;
    }

    private static async Task<IReadOnlyList<Budget>> RunAsync(KeptPlace place, int rounds)
    {
        var (plain, ours) = (new Rates(), new Rates());
        for (int round = 0; round < rounds; round++)
        {
            if (round % 2 == 0) await MeasureAsync(place, static (place, folder) => PlainKeeper.StartAsync(place, folder), plain);
            await MeasureAsync(place, static (place, folder) => OurKeeper.StartAsync(place, folder), ours);
            if (round % 2 == 1) await MeasureAsync(place, static (place, folder) => PlainKeeper.StartAsync(place, folder), plain);
        }

        Console.WriteLine($"{place.Name,-12}{"kept, us",12}{"handled /s",12}   medians of {rounds} rounds");
        Console.WriteLine($"  {"Quartz",-10}{plain.Intake.Median(),12:F0}{plain.EndToEnd.Median(),12:F0}");
        Console.WriteLine($"  {"ours",-10}{ours.Intake.Median(),12:F0}{ours.EndToEnd.Median(),12:F0}");
        return
        [
            new Budget($"{place.Name}, a call kept, one after another: ours / plain Quartz", ours.Intake.RatioTo(plain.Intake), Bound.AtMost, MaxIntake),
            new Budget($"{place.Name}, {All} calls to the end: rate of ours / plain Quartz", ours.EndToEnd.RatioTo(plain.EndToEnd), Bound.AtLeast, MinRate),
        ];
    }

    private static async Task MeasureAsync<T>(KeptPlace place, Func<KeptPlace, string, Task<T>> startAsync, Rates rates)
        where T : IKeeper
    {
        string folder = Directory.CreateTempSubdirectory("bizproc-benchmark-").FullName;
        await using (var keeper = await startAsync(place, folder))
        {
            await AddAsync(keeper, 20);
            await WaitAsync(keeper, 20);

            long start = Stopwatch.GetTimestamp();
            await AddAsync(keeper, Single);
            rates.Intake.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / Single);
            await WaitAsync(keeper, 20 + Single);

            start = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Producers).Select(_ => Task.Run(() => AddAsync(keeper, All / Producers))));
            await WaitAsync(keeper, 20 + Single + All);
            rates.EndToEnd.Add(All / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task AddAsync(IKeeper keeper, int count)
    {
        var form = new CallForm(AcceptingApplication.Handler);
        for (int i = 0; i < count; i++) await keeper.AddAsync(new QueuedCall(AcceptingApplication.Handler, form.NextBody()));
    }

    private static async Task WaitAsync(IKeeper keeper, int count)
    {
        long start = Stopwatch.GetTimestamp();
        while (keeper.Handled < count)
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromMinutes(2)) throw new TimeoutException($"{keeper.Handled} of {count} calls were handled");
            await Task.Delay(2);
        }
    }

    /// <summary>The figures of one contestant: microseconds to keep a call, and calls a second to the end.</summary>
    private sealed class Rates
    {
        public List<double> Intake { get; } = [];

        public List<double> EndToEnd { get; } = [];
    }
}
