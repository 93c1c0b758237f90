namespace Bizproc;

/// <summary>
/// Lets a limited number of posts in at a time. The senders that wait take turns, so that many posts of one sender do not keep another waiting.
/// </summary>
/// <param name="atATime">The maximum number of posts that are in at a time.</param>
/// <param name="mostWaiting">The maximum number of posts that wait, of all senders.</param>
internal sealed class FairTurns(int atATime, int mostWaiting)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _rotation = [];
    private int _free = atATime;
    private int _count;

    /// <summary>Waits for a turn. Disposing of the turn ends it.</summary>
    /// <param name="sender">The sender that waits.</param>
    /// <param name="patience">The maximum time to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The turn; <see langword="null"/> if too many wait, or if the wait takes too long.</returns>
    public async ValueTask<Turn?> EnterAsync(string sender, TimeSpan patience, CancellationToken cancellationToken)
    {
        TaskCompletionSource waiter;
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return new Turn(this);
            }

            if (_count >= mostWaiting) return null;

            waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Enqueue(sender, waiter);
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(patience);
        using (limited.Token.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetCanceled(), waiter))
        {
            try
            {
                await waiter.Task.ConfigureAwait(false);
                return new Turn(this);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    private void Enqueue(string sender, TaskCompletionSource waiter)
    {
        if (!_waiting.TryGetValue(sender, out var own))
        {
            _waiting[sender] = own = [];
            _rotation.Enqueue(sender);
        }

        own.Enqueue(waiter);
        _count++;
    }

    private void Leave()
    {
        lock (_gate)
        {
            while (_rotation.TryDequeue(out string? sender))
            {
                var own = _waiting[sender];
                var waiter = own.Dequeue();
                _count--;
                if (own.Count > 0) _rotation.Enqueue(sender);
                else _waiting.Remove(sender);

                // A waiter that gave up is passed over.
                if (waiter.TrySetResult()) return;
            }

            _free++;
        }
    }

    /// <summary>A turn. It lasts until it is disposed of; disposing of it again does nothing.</summary>
    internal sealed class Turn(FairTurns turns) : IDisposable
    {
        private FairTurns? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.Leave();
    }
}
