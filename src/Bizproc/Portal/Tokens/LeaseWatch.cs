namespace Bizproc.Portal.Tokens;

/// <summary>Watches the turn of another process to renew tokens, which is an id in a store.</summary>
/// <remarks>
/// No clocks of two machines are compared. If the same id stands for 30 seconds of the waiter's own clock, the process with the turn has died.
/// </remarks>
/// <param name="time">The clock of the waiter.</param>
internal sealed class LeaseWatch(TimeProvider time)
{
    /// <summary>The time after which a turn counts as abandoned. It must be longer than a renewal with its saving.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(500);

    private TimeSpan _delay = FirstDelay;
    private string? _watched;
    private long _since;

    /// <summary>Finds the id of a turn whose process has died; <see langword="null"/> if there is none.</summary>
    public string? FindDead() => _watched is not null && time.GetElapsedTime(_since) >= Lifetime ? _watched : null;

    /// <summary>Waits before the next look, longer each time.</summary>
    /// <param name="present">The id in the store; <see langword="null"/> if no process has the turn.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task WaitAsync(string? present, CancellationToken cancellationToken)
    {
        if (present != _watched) (_watched, _since) = (present, time.GetTimestamp());
        await Task.Delay(_delay, time, cancellationToken).ConfigureAwait(false);
        _delay = _delay * 2 < MaxDelay ? _delay * 2 : MaxDelay;
    }
}
