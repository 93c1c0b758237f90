using Bizproc.Benchmarks.Budgets;

namespace Bizproc.Benchmarks;

/// <summary>A benchmark, as the command line calls it.</summary>
/// <param name="Name">Its command.</param>
/// <param name="What">The description of its figures.</param>
/// <param name="Rounds">The number of rounds for reliable figures.</param>
/// <param name="RunAsync">Runs this number of rounds, prints the figures and returns those with a limit.</param>
internal sealed record Benchmark(string Name, string What, int Rounds, Func<int, Task<IReadOnlyList<Budget>>> RunAsync)
{
    /// <summary>Creates a benchmark that never waits.</summary>
    public Benchmark(string name, string what, int rounds, Func<int, IReadOnlyList<Budget>> run)
        : this(name, what, rounds, count => Task.FromResult(run(count)))
    {
    }
}
