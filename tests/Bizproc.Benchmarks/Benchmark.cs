using Bizproc.Benchmarks.Budgets;

namespace Bizproc.Benchmarks;

/// <summary>A benchmark, as it is called from the command line.</summary>
/// <param name="Name">Its command.</param>
/// <param name="What">What it tells.</param>
/// <param name="Rounds">How many rounds give figures that hold.</param>
/// <param name="RunAsync">Prints the figures of so many rounds, and gives those that have a limit.</param>
internal sealed record Benchmark(string Name, string What, int Rounds, Func<int, Task<IReadOnlyList<Budget>>> RunAsync)
{
    /// <summary>One that never waits.</summary>
    public Benchmark(string name, string what, int rounds, Func<int, IReadOnlyList<Budget>> run)
        : this(name, what, rounds, count => Task.FromResult(run(count)))
    {
    }
}
