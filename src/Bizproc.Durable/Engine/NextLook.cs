namespace Bizproc.Durable.Engine;

/// <summary>The time of the next search for due replies, which may become earlier while somebody waits for it. Thread-safe.</summary>
/// <param name="time">The clock.</param>
internal sealed class NextLook(TimeProvider time)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = NewSignal();
    private DateTimeOffset _at;

    /// <summary>Sets the time. Call it before a search, which may make the next one earlier.</summary>
    public void Set(DateTimeOffset at)
    {
        lock (_gate) _at = at;
    }

    /// <summary>Makes the search happen at a time, if it would be later.</summary>
    public void Advance(DateTimeOffset at)
    {
        lock (_gate)
        {
            if (at >= _at) return;

            _at = at;
            _changed.TrySetResult();
        }
    }

    /// <summary>Waits until the time has come.</summary>
    /// <param name="stopping">Ends the wait without an exception.</param>
    public async Task WaitAsync(CancellationToken stopping)
    {
        while (GetWait(out var changed) is var wait && wait > TimeSpan.Zero && !stopping.IsCancellationRequested)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await Task.WhenAny(changed, Task.Delay(wait, time, end.Token)).ConfigureAwait(false);
            await end.CancelAsync().ConfigureAwait(false);
        }
    }

    private TimeSpan GetWait(out Task changed)
    {
        lock (_gate)
        {
            if (_changed.Task.IsCompleted) _changed = NewSignal();
            changed = _changed.Task;
            return _at - time.GetUtcNow();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
