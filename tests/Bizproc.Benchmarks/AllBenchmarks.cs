using Bizproc.Benchmarks.Analysis;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Building;
using Bizproc.Benchmarks.Calls;
using Bizproc.Benchmarks.Commands;
using Bizproc.Benchmarks.Deploying;
using Bizproc.Benchmarks.Durable;
using Bizproc.Benchmarks.Flows;
using Bizproc.Benchmarks.Keystroke;
using Bizproc.Benchmarks.Reading;
using Bizproc.Benchmarks.Receiving;
using Bizproc.Benchmarks.Requests;
using Bizproc.Benchmarks.Rollouts;
using Bizproc.Benchmarks.Scale;
using Bizproc.Benchmarks.Testing;

namespace Bizproc.Benchmarks;

/// <summary>All benchmarks.</summary>
internal static class AllBenchmarks
{
    /// <summary>The benchmarks with budgets in the design, in its order.</summary>
    private static readonly Benchmark[] OfDesign =
    [
        new("keystroke", "what one edit costs in the editor, beside generators that do less and those of the field", 101, KeystrokeBenchmark.RunAsync),
        new("rules", "what all rules together cost, beside the compiler's own diagnostics", 15, AnalysisBenchmark.RunAsync),
        new("write", "what writing an update costs, beside a serializer and a plain copy", 31, WriteBenchmark.Run),
        new("deploy", "how many requests bring 100 actions to a portal; the same in every round", 1, static _ => DeployBenchmark.RunAsync()),
        new("read", "what reading a call costs, beside ASP.NET Core's form reader and reflection", 1_001, ReadBenchmark.Run),
    ];

    /// <summary>Benchmarks without a goal in the design, with their own limits.</summary>
    private static readonly Benchmark[] Others =
    [
        new("accept", "what taking a call of a portal in costs, beside an empty endpoint that reads the same form", 21, AcceptBenchmark.RunAsync),
        new("burst", "what a burst of one portal does to the call of another, and to the memory", 3, BurstBenchmark.RunAsync),
        new("durable", "what keeping calls in a database costs, and handling them, beside plain Quartz", 3, DurableBenchmark.RunAsync),
        new("rollout", "how long 10,000 portals take to be in line with a release, with one instance and with two", 1, RolloutBenchmark.RunAsync),
        new("scale", "what a project costs as it grows: 10 to 5,000 actions, 10 to 10,000 options", 9, ScaleBenchmark.RunAsync),
        new("calls", "what a call of the emulator costs, beside an empty endpoint", 21, CallBenchmark.RunAsync),
        new("flows", "what a template of 20 actions costs in the emulator, beside its calls", 21, FlowBenchmark.RunAsync),
        new("testing", "what a test of a whole application costs, beside an empty test server", 21, TestingBenchmark.RunAsync),
        new("build", "what generator and analyzers add to a clean build of the sample", 9, BuildBenchmark.RunAsync),
        new("tool", "how long a person waits for the command bizproc, beside the start of an empty program", 15, ToolBenchmark.RunAsync),
    ];

    public static IReadOnlyList<Benchmark> All { get; } = [.. OfDesign, .. Others];

    /// <summary>Runs one benchmark, and prints whether its limits are met.</summary>
    public static async Task RunAsync(Benchmark benchmark, int? rounds) =>
        BudgetTable.Print((benchmark.Name, await benchmark.RunAsync(rounds ?? benchmark.Rounds)));

    /// <summary>Runs all benchmarks, and prints one table of all limits.</summary>
    public static async Task RunAllAsync(int? rounds)
    {
        var budgets = new Dictionary<Benchmark, IReadOnlyList<Budget>>();

        // Start with the last one: the project of the keystroke benchmark stays in memory, and every later benchmark would pay for it in each collection.
        foreach (var benchmark in All.Reverse())
        {
            await Console.Error.WriteLineAsync($"{budgets.Count + 1} of {All.Count}: {benchmark.Name}, {benchmark.What}");
            Console.WriteLine();
            Console.WriteLine($"== {benchmark.Name}");
            budgets.Add(benchmark, await benchmark.RunAsync(rounds ?? benchmark.Rounds));
        }

        BudgetTable.Print(("budgets of the design, section 11", Of(OfDesign)), ("other limits", Of(Others)));

        IReadOnlyList<Budget> Of(Benchmark[] benchmarks) => [.. benchmarks.SelectMany(benchmark => budgets[benchmark])];
    }
}
