namespace Bizproc.Installation.Proof;

/// <summary>
/// Lets a limited number of posts in at the same time. Waiting senders take turns, so that many posts of one sender do not delay another.
/// </summary>
/// <param name="atATime">The maximum number of posts that are in at the same time.</param>
/// <param name="mostWaiting">The maximum number of waiting posts of all senders.</param>
internal sealed class FairTurns(int atATime, int mostWaiting)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _rotation = [];
    private int _free = atATime;
    private int _count;

    /// <summary>Waits for a turn. Dispose the result to end the turn.</summary>
    /// <param name="sender">The waiting sender.</param>
    /// <param name="patience">The maximum time to wait.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The turn; <see langword="null"/> if too many posts wait, or if the wait takes too long.</returns>
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

                // Skip a waiter that was cancelled.
                if (waiter.TrySetResult()) return;
            }

            _free++;
        }
    }

    /// <summary>A turn. It lasts until it is disposed; disposing it again has no effect.</summary>
    internal sealed class Turn(FairTurns turns) : IDisposable
    {
        private FairTurns? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.Leave();
    }
}
