using System.Collections.Concurrent;

namespace Bizproc.TestSupport;

/// <summary>
/// A clock without waiting: a wait of less than an hour ends at once, the clock moves by its length, and the wait is recorded.
/// </summary>
public sealed class ImpatientTime : TimeProvider
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

    private readonly ConcurrentQueue<TimeSpan> _waits = [];

    private long _ticks = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero).Ticks;

    /// <summary>The length of each wait, in order.</summary>
    public IReadOnlyCollection<TimeSpan> Waits => _waits;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ImpatientTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ImpatientTimer(ImpatientTime time, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan || dueTime >= TooLong) return true;

            time._waits.Enqueue(dueTime);
            Interlocked.Add(ref time._ticks, dueTime.Ticks);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
