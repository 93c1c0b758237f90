namespace Bizproc.Hosting;

/// <summary>
/// The portals that are to be handled. Portals that were never handled come first, in the given order; then those that come again, when their delay
/// is over. Only one caller takes portals; any caller may return them.
/// </summary>
/// <param name="memberIds">The member ids of the portals.</param>
/// <param name="time">The clock.</param>
internal sealed class PortalLine(IReadOnlyList<string> memberIds, TimeProvider time)
{
    private readonly Lock _gate = new();

    /// <summary>The portals that come again, by the timestamp at which they are due.</summary>
    private readonly PriorityQueue<RolloutItem, long> _again = new();

    private TaskCompletionSource _changed = NewSignal();
    private int _next;
    private int _taken;

    /// <summary>True if the next portal was never handled.</summary>
    public bool IsFirst
    {
        get
        {
            lock (_gate) return _next < memberIds.Count;
        }
    }

    /// <summary>Waits until a portal is due. Returns false if none will ever be, because none waits and none is being handled.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            var delay = Timeout.InfiniteTimeSpan;
            lock (_gate)
            {
                if (_next < memberIds.Count) return true;
                if (_again.TryPeek(out _, out long due))
                {
                    long now = time.GetTimestamp();
                    if (due <= now) return true;

                    delay = time.GetElapsedTime(now, due);
                }
                else if (_taken == 0)
                {
                    return false;
                }

                changed = _changed.Task;
            }

            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, Task.Delay(delay, time, over.Token)).ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits until no portal is being handled.</summary>
    public async Task WaitForTakenAsync()
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_taken == 0) return;

                changed = _changed.Task;
            }

            await changed.ConfigureAwait(false);
        }
    }

    /// <summary>Takes the next portal, after <see cref="WaitAsync"/> returned true.</summary>
    public RolloutItem Take()
    {
        lock (_gate)
        {
            _taken++;
            return _next < memberIds.Count ? new RolloutItem(memberIds[_next++]) : _again.Dequeue();
        }
    }

    /// <summary>Puts a portal back in the line.</summary>
    public void Return(RolloutItem item, TimeSpan delay)
    {
        long due = time.GetTimestamp() + (long)(delay.TotalSeconds * time.TimestampFrequency);
        lock (_gate)
        {
            _again.Enqueue(item, due);
            Leave();
        }
    }

    /// <summary>Ends the handling of a portal that does not come again.</summary>
    public void Remove()
    {
        lock (_gate) Leave();
    }

    private void Leave()
    {
        _taken--;
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
