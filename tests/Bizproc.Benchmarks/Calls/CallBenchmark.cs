using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Calls;

/// <summary>
/// The cost of a call of the emulator, compared with an endpoint that only reads the same body, with 10 registrations and with 10,000.
/// Each round calls all servers, in changing order. A ratio is the median of the ratios of the rounds.
/// </summary>
internal static class CallBenchmark
{
    private const int WarmUp = 8;
    private const int Requests = 800;
    private const int ManyConnections = 8;
    private const int Many = 10_000;

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        await using var empty = await EmptyEndpoint.StartAsync();
        await using var few = await FilledPortal.StartAsync(own: CallLoad.Codes, others: 0);
        await using var many = await FilledPortal.StartAsync(own: CallLoad.Codes, others: Many - CallLoad.Codes);
        CallContestant floor = new("empty endpoint", empty.Address), ours = new("emulator, 10 actions", few.Address);
        CallContestant full = new("emulator, 10,000", many.Address);
        CallContestant[] all = [floor, ours, full];

        Console.WriteLine($"{Requests} requests a round over loopback, {rounds} rounds, {Environment.ProcessorCount} processors for server and client");
        Console.WriteLine($"of the {Many} actions {CallLoad.Codes} are the caller's and the others another application's: a list answers the same bytes");
        Console.WriteLine("a batch is as many calls as it has commands: the tables show whole requests, the ratios one call of them");
        var budgets = new List<Budget>();
        foreach (var load in CallLoad.All)
        {
            foreach (int connections in new[] { 1, ManyConnections })
            {
                await MeasureAsync(all, load, connections, rounds);
                string title = $"{load.Name}, {(connections == 1 ? "one after another" : $"{connections} at a time")}";
                Print(title, all, load);
                budgets.Add(new Budget($"emulator, {title}: call / empty endpoint", Ratio(ours, floor) / load.Commands, Bound.AtMost, 3));
                budgets.Add(new Budget($"emulator, {title}: 10,000 / 10 registrations", Ratio(full, ours), Bound.AtMost, 1.2));
            }
        }

        await PrintLongListAsync(rounds);
        return budgets;
    }

    private static async Task MeasureAsync(CallContestant[] all, CallLoad load, int connections, int rounds)
    {
        for (int round = 0; round < WarmUp + rounds; round++)
        {
            if (round is 0 or WarmUp) Array.ForEach(all, static contestant => contestant.Forget());
            for (int i = 0; i < all.Length; i++) await all[(i + round) % all.Length].MeasureAsync(load, Requests, connections);
        }
    }

    /// <summary>For information only: more codes need more bytes, and no budget limits that.</summary>
    private static async Task PrintLongListAsync(int rounds)
    {
        await using var portal = await FilledPortal.StartAsync(own: Many, others: 0);
        var contestant = new CallContestant("emulator, 10,000 own", portal.Address);
        var list = CallLoad.All.Single(static load => load.Name.StartsWith("list", StringComparison.Ordinal));
        for (int round = 0; round < rounds; round++) await contestant.MeasureAsync(list, requests: 20, connections: 1);
        Print($"list of {Many}, one after another (no budget)", [contestant], list);
    }

    private static void Print(string title, CallContestant[] contestants, CallLoad load)
    {
        Console.WriteLine();
        Console.WriteLine($"{title,-44}{"us",9}{"calls/s",10}{"x empty",9}{"cpu us",9}{"bytes",10}");
        foreach (var contestant in contestants)
        {
            double time = contestant.Figures.Times.Median();
            // The floor carries out no commands.
            int calls = contestant == contestants[0] && contestants.Length > 1 ? 1 : load.Commands;
            string ratio = contestants.Length > 1 ? $"{Ratio(contestant, contestants[0]):F2}" : "";
            Console.Write($"  {contestant.Name,-42}{time,9:F1}{calls * 1_000_000 / time,10:F0}{ratio,9}");
            Console.WriteLine($"{contestant.Processor.Median(),9:F1}{contestant.Figures.Bytes.Median(),10:F0}");
        }
    }

    private static double Ratio(CallContestant a, CallContestant b) => a.Figures.Times.RatioTo(b.Figures.Times);
}
