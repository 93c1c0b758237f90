using Bizproc.Generators.Tests.Payload;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>Pairs of declarations, compiled together.</summary>
internal sealed class CompiledPairs : IDisposable
{
    private readonly EmittedActions _before;
    private readonly EmittedActions _now;

    /// <summary>Compiles pairs. Each gets codes and classes of its own.</summary>
    public CompiledPairs(IEnumerable<ChangePair> pairs)
    {
        All = [.. pairs.Select(static (pair, i) => pair.Number(i))];
        _before = EmittedActions.WithoutChecks(All.Select(static pair => pair.Before.Source));
        _now = EmittedActions.WithoutChecks(All.Where(static pair => pair.Now is not null).Select(static pair => pair.Now!.Source));
    }

    public IReadOnlyList<ChangePair> All { get; }

    /// <summary>The declarations of now.</summary>
    public Compilation NowCompilation => _now.Compilation;

    public Type BeforeOf(int i) => _before.TypeOf($"Act{i}");

    /// <summary>Gets the class of now; <see langword="null"/> if it is gone.</summary>
    public Type? NowOf(int i) => All[i].Now is null ? null : _now.TypeOf($"Act{i}");

    /// <summary>Does the same with each pair, in a lane for each processor.</summary>
    public async Task ForEachAsync<TLane>(Func<Task<TLane>> startLane, Func<TLane, int, Task> act)
        where TLane : IAsyncDisposable
    {
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(async _ =>
        {
            await using var lane = await startLane();
            for (int i = Interlocked.Increment(ref next); i < All.Count; i = Interlocked.Increment(ref next)) await act(lane, i);
        }));
    }

    public void Dispose()
    {
        _before.Dispose();
        _now.Dispose();
    }
}
