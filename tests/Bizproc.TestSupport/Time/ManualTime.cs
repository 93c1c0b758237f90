using Microsoft.Extensions.Time.Testing;

namespace Bizproc.TestSupport;

/// <summary>A clock that moves only when a test says so, and that reports when code waits.</summary>
public sealed class ManualTime() : FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly TaskCompletionSource _timerStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when code waits for the first time.</summary>
    public Task TimerStarted => _timerStarted.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan) _timerStarted.TrySetResult();
        return timer;
    }
}
