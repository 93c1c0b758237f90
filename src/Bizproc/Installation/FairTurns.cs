namespace Bizproc;

/// <summary>Lets some at a time in. Who waits comes in by turns of the senders, so that many posts of one do not keep another's waiting.</summary>
/// <param name="atATime">How many are in.</param>
/// <param name="mostWaiting">How many wait, of all senders.</param>
internal sealed class FairTurns(int atATime, int mostWaiting)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _rotation = [];
    private int _free = atATime;
    private int _count;

    /// <summary>Waits for a turn; disposing of what comes back ends it.</summary>
    /// <param name="sender">Whose turn.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The turn; <see langword="null"/> where too many wait, or for too long.</returns>
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

                // Whoever gave up is passed over.
                if (waiter.TrySetResult()) return;
            }

            _free++;
        }
    }

    /// <summary>Lasts until it is disposed of, once.</summary>
    internal sealed class Turn(FairTurns turns) : IDisposable
    {
        private FairTurns? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.Leave();
    }
}
