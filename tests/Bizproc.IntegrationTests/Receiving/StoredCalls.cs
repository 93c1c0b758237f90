using System.Collections.Concurrent;

namespace Bizproc.IntegrationTests.Receiving;

/// <summary>A queue that stores path and body elsewhere, as a queue of a cloud does. Another function takes them out.</summary>
internal sealed class StoredCalls : ICallQueue
{
    public ConcurrentQueue<(string Path, byte[] Body)> Calls { get; } = [];

    public ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        Calls.Enqueue((call.Path, call.Body.ToArray()));
        return new(CallAdmission.Taken);
    }

    public ValueTask<QueuedCall?> TakeAsync(CancellationToken cancellationToken) => throw new NotSupportedException("No worker runs here");

    public ValueTask CompleteAsync(QueuedCall call, CancellationToken cancellationToken) => throw new NotSupportedException("No worker runs here");

    public void Close()
    {
    }
}
