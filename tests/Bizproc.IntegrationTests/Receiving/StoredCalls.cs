using System.Collections.Concurrent;

namespace Bizproc.IntegrationTests.Receiving;

/// <summary>An intake that stores path and body elsewhere, as a queue of a cloud does. Another function takes them out.</summary>
internal sealed class StoredCalls : ICallIntake
{
    public ConcurrentQueue<(string Path, byte[] Body)> Calls { get; } = [];

    public ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        Calls.Enqueue((call.Path, call.Body.ToArray()));
        return new(CallAdmission.Taken);
    }

    public void Close()
    {
    }
}
