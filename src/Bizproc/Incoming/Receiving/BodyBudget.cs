using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Receiving;

/// <summary>
/// Bounds the memory of bodies that are still arriving, whoever sends them. Half of <see cref="CallOptions.MaxBytes"/> may arrive at the same time, and
/// as much may wait for its turn; further bodies are refused at once.
/// </summary>
internal sealed class BodyBudget : IDisposable
{
    /// <summary>Bodies are counted in units, because a permit of the limiter is an <see cref="int"/> and small bodies need no exact count.</summary>
    private const int Unit = 1024;

    private readonly ConcurrencyLimiter _units;
    private readonly int _most;
    private readonly int _maxBody;

    public BodyBudget(IOptions<BizprocOptions> options)
    {
        var calls = options.Value.Calls;
        _maxBody = calls.Limits.MaxBody;
        _most = Math.Max(calls.MaxBytes / 2, _maxBody) / Unit + 1;
        _units = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = _most, QueueLimit = _most, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    }

    /// <summary>Waits for the turn of a body. Dispose the result when the body is read.</summary>
    /// <param name="length">The announced length; <see langword="null"/> if it is not announced, then the maximum counts.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The turn, if it was acquired; otherwise the body must not be read.</returns>
    public ValueTask<RateLimitLease> EnterAsync(long? length, CancellationToken cancellationToken)
    {
        long bytes = Math.Clamp(length ?? _maxBody, 0, _maxBody);
        return _units.AcquireAsync((int)(bytes / Unit) + 1, cancellationToken);
    }

    public void Dispose() => _units.Dispose();
}
