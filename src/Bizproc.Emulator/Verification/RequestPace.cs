using Bizproc.Emulator.Faults;

namespace Bizproc.Emulator.Verification;

/// <summary>Keeps to a portal's rate limit: 50 calls at once, after that 2 per second (portal: 2.8).</summary>
/// <param name="isLimited">True if the portal has the limit. A portal on this machine may have none.</param>
/// <param name="time">Measures the time.</param>
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

    /// <summary>Waits longer after a refusal for the rate limit: the portal has the limit, and other clients call it as well.</summary>
    public Task SlowDownAsync(int attempt, CancellationToken cancellationToken)
    {
        _isLimited = true;
        return Task.Delay(Step * (1 << attempt), time, cancellationToken);
    }
}
