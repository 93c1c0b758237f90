using System.Collections.Concurrent;

namespace Bizproc.TestSupport;

/// <summary>What the handlers of a test do, and what they were given.</summary>
public sealed class Work
{
    /// <summary>Every call that reached a handler, in order.</summary>
    public ConcurrentQueue<BizprocCall> Calls { get; } = [];

    /// <summary>What a handler does besides its work.</summary>
    public Func<BizprocCall, CancellationToken, Task> DoAsync { get; set; } = static (_, _) => Task.CompletedTask;
}
