using System.Collections.Concurrent;

namespace Bizproc.Benchmarks.Receiving;

/// <summary>The work of the handlers in a burst.</summary>
internal sealed class BurstWork
{
    /// <summary>The time that a handler needs.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>The portals whose calls have reached a handler.</summary>
    public ConcurrentDictionary<string, bool> Reached { get; } = new(StringComparer.Ordinal);
}

/// <summary>Waits.</summary>
internal sealed class BurstHandler(BurstWork work) : IBizprocHandler<Note>
{
    public Task HandleAsync(Note action, BizprocCall call, CancellationToken cancellationToken)
    {
        work.Reached[call.MemberId] = true;
        return Task.Delay(work.Duration, cancellationToken);
    }
}
