using System.Globalization;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Commands;

/// <summary>Measures how long a person waits for the command <c>bizproc</c>, beside the start of an empty program.</summary>
internal static class ToolBenchmark
{
    private const int WarmUp = 2;
    private const int Actions = 100;
    private const double MaxRatio = 2;
    private const double MaxPlanMilliseconds = 100;

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("bizproc-start-").FullName;
        try
        {
            var programs = new StartedPrograms(folder);
            await programs.BuildAsync(Actions);
            await using var portal = await EmulatedPortal.StartAsync();
            string address = portal.Address.ToString();
            string[] target = ["--portal", address, "--public-url", "http://127.0.0.1:5000", "--assembly", programs.Actions];
            await programs.MeasureAsync(programs.Tool, ["apply", "--yes", .. target]);

            List<double> empty = [], asking = [], help = [], list = [], plan = [];
            for (int round = 0; round < WarmUp + rounds; round++)
            {
                double[] times =
                [
                    await programs.MeasureAsync(programs.Empty), await programs.MeasureAsync(programs.Empty, $"{address}emulator/portal"), await programs.MeasureAsync(programs.Tool, "--version"),
                    await programs.MeasureAsync(programs.Tool, "list", "--portal", address), await programs.MeasureAsync(programs.Tool, ["plan", .. target]),
                ];
                if (round < WarmUp) continue;

                empty.Add(times[0]);
                asking.Add(times[1]);
                help.Add(times[2]);
                list.Add(times[3]);
                plan.Add(times[4]);
            }

            Console.WriteLine($"{rounds} rounds of new processes; medians");
            Print("an empty program", empty);
            Print("an empty program that makes one request", asking);
            Print("bizproc --version", help);
            Print($"bizproc list, {Actions} actions on the portal", list);
            Print($"bizproc plan, {Actions} actions, nothing to do", plan);
            return
            [
                new("bizproc list against the emulator / start of an empty program", list.RatioTo(empty), Bound.AtMost, MaxRatio),
                new($"bizproc plan of {Actions} actions, without the start of an empty program: ms", plan.Zip(empty, static (whole, start) => whole - start).ToList().Median(), Bound.AtMost, MaxPlanMilliseconds, "0"),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string what, List<double> times) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-48}{times.Median(),8:0} ms"));
}
