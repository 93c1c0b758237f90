using System.Collections.Concurrent;

namespace Bizproc.Tests.Support;

/// <summary>A time in which nobody waits, but in which every wait is noted; only time limits of an hour and more are left to themselves.</summary>
internal sealed class RecordedTime : TimeProvider
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

    private readonly ConcurrentQueue<TimeSpan> _waits = [];

    public IReadOnlyCollection<TimeSpan> Waits => _waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan && dueTime < TooLong)
        {
            _waits.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Nothing();
    }

    private sealed class Nothing : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
