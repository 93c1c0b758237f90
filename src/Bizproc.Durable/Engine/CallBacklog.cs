using Bizproc.Durable.Storage.Records;
using Bizproc.Incoming.Memory;

namespace Bizproc.Durable.Engine;

/// <summary>
/// The number of calls that wait, of each portal and of all. The database is asked once a second at most, and the calls that this process adds meanwhile
/// are counted on top.
/// </summary>
internal sealed class CallBacklog(CallRecords records, CallBounds bounds, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _asking = new(1);
    private Dictionary<string, long> _waiting = new(StringComparer.Ordinal);
    private long _all;
    private long _askedAt;
    private bool _isKnown;

    /// <summary>True if another call of a portal may wait.</summary>
    public async ValueTask<bool> HasRoomAsync(string memberId, CancellationToken cancellationToken)
    {
        if (IsOld()) await AskAsync(cancellationToken).ConfigureAwait(false);

        lock (_gate) return bounds.HasRoom(_waiting.GetValueOrDefault(memberId), _all, 1, bounds.MaxCalls);
    }

    /// <summary>Counts a call that this process has added.</summary>
    public void Count(string memberId)
    {
        lock (_gate)
        {
            _waiting[memberId] = _waiting.GetValueOrDefault(memberId) + 1;
            _all++;
        }
    }

    public void Dispose() => _asking.Dispose();

    private bool IsOld()
    {
        lock (_gate) return !_isKnown || time.GetElapsedTime(_askedAt) > MaxAge;
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!IsOld()) return;

            long askedAt = time.GetTimestamp();
            var counts = await records.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                _waiting = counts;
                _all = counts.Values.Sum();
                _askedAt = askedAt;
                _isKnown = true;
            }
        }
        finally
        {
            _asking.Release();
        }
    }
}
