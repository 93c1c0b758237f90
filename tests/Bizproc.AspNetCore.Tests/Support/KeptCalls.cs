using System.Threading.Channels;

namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>A queue that keeps the same data as a file or table: path and body of each call that is not completed.</summary>
internal sealed class KeptCalls : ICallQueue
{
    private readonly Dictionary<string, (string Path, byte[] Body)> _kept;
    private readonly Channel<QueuedCall> _calls = Channel.CreateUnbounded<QueuedCall>();

    public KeptCalls()
        : this([])
    {
    }

    private KeptCalls(Dictionary<string, (string Path, byte[] Body)> kept)
    {
        _kept = kept;
        foreach (var (path, body) in kept.Values) _calls.Writer.TryWrite(new QueuedCall(path, body));
    }

    /// <summary>The number of calls that are not completed.</summary>
    public int Kept
    {
        get
        {
            lock (_kept) return _kept.Count;
        }
    }

    /// <summary>The same queue as another process finds it.</summary>
    public KeptCalls Reopened() => new(_kept);

    public ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        lock (_kept)
        {
            if (!_kept.TryAdd(call.EventToken, (call.Path, call.Body.ToArray()))) return new(CallAdmission.Repeated);
        }

        return new(_calls.Writer.TryWrite(call) ? CallAdmission.Taken : CallAdmission.Full);
    }

    public async ValueTask<QueuedCall?> TakeAsync(CancellationToken cancellationToken) =>
        await _calls.Reader.WaitToReadAsync(cancellationToken) && _calls.Reader.TryRead(out var call) ? call : null;

    public ValueTask CompleteAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_kept) _kept.Remove(call.EventToken);
        return ValueTask.CompletedTask;
    }

    public void Close() => _calls.Writer.TryComplete();
}
