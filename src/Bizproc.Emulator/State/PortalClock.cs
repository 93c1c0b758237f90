namespace Bizproc.Emulator.State;

/// <summary>The portal's time: that of the machine, or of a test, and as far ahead of it as it was told to be.</summary>
internal sealed class PortalClock(TimeProvider source) : TimeProvider
{
    private long _ticksAhead;

    /// <summary>What waiting is measured with: advancing the portal does not make a slow answer quick.</summary>
    public TimeProvider Source => source;

    /// <summary>How far it is ahead of its source.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ticksAhead));

    public override DateTimeOffset GetUtcNow() => source.GetUtcNow() + Ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticksAhead, by.Ticks);

    /// <summary>Goes back to the time of the source.</summary>
    public void Reset() => Interlocked.Exchange(ref _ticksAhead, 0);
}
