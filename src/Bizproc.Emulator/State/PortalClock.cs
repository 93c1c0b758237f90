namespace Bizproc.Emulator.State;

/// <summary>The portal's clock: the time of its source plus the time by which it was advanced.</summary>
internal sealed class PortalClock(TimeProvider source) : TimeProvider
{
    private long _ticksAhead;

    /// <summary>
    /// Gets the source of the time. Waits for applications are measured with it, so that advancing the portal does not shorten them.
    /// </summary>
    public TimeProvider Source => source;

    /// <summary>Gets the time by which the clock is ahead of its source.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ticksAhead));

    public override DateTimeOffset GetUtcNow() => source.GetUtcNow() + Ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticksAhead, by.Ticks);

    /// <summary>Sets the clock back to the time of the source.</summary>
    public void Reset() => Interlocked.Exchange(ref _ticksAhead, 0);
}
