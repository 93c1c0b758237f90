using Bizproc.Emulator.Faults;

namespace Bizproc.Emulator.Verification;

/// <summary>Keeps to a portal's limit of 50 calls at once and two a second from then on (portal: 2.8).</summary>
/// <param name="isLimited">Whether the portal has that limit: one on this machine need not.</param>
/// <param name="time">Measures.</param>
internal sealed class RequestPace(bool isLimited, TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    private readonly LeakyBucket _bucket = new(time);
    private bool _isLimited = isLimited;

    /// <summary>Waits until a call may be made.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (_isLimited && !_bucket.TryAdd()) await Task.Delay(Step, time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The portal refused a call as one too many: it has the limit, and others are calling, too.</summary>
    public Task SlowDownAsync(int attempt, CancellationToken cancellationToken)
    {
        _isLimited = true;
        return Task.Delay(Step * (1 << attempt), time, cancellationToken);
    }
}
