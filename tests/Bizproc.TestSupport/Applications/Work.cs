using System.Collections.Concurrent;

namespace Bizproc.TestSupport;

/// <summary>The work of the handlers in a test, and the calls that they received.</summary>
public sealed class Work
{
    /// <summary>Every call that reached a handler, in order.</summary>
    public ConcurrentQueue<BizprocCall> Calls { get; } = [];

    /// <summary>An additional operation of each handler.</summary>
    public Func<BizprocCall, CancellationToken, Task> DoAsync { get; set; } = static (_, _) => Task.CompletedTask;
}
