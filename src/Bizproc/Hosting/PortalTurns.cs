namespace Bizproc.Hosting;

/// <summary>
/// Limits how many portals are handled at the same time. A portal that comes for the first time goes before a portal that comes again.
/// </summary>
/// <param name="places">The number of places.</param>
internal sealed class PortalTurns(int places)
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _first = [];
    private readonly Queue<TaskCompletionSource> _again = [];
    private int _free = places;

    /// <summary>Waits for a place. Dispose the result to free the place.</summary>
    /// <param name="isFirst">True if the portal has not had a place yet.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<IDisposable> EnterAsync(bool isFirst, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_free == 0)
            {
                (isFirst ? _first : _again).Enqueue(place);
            }
            else
            {
                _free--;
                place.SetResult();
            }
        }

        await using (cancellationToken.UnsafeRegister(static (place, token) => ((TaskCompletionSource)place!).TrySetCanceled(token), place).ConfigureAwait(false))
            await place.Task.ConfigureAwait(false);
        return new Place(this);
    }

    private void Leave()
    {
        lock (_gate)
        {
            while (_first.TryDequeue(out var next) || _again.TryDequeue(out next))
            {
                if (next.TrySetResult()) return;
            }

            _free++;
        }
    }

    private sealed class Place(PortalTurns turns) : IDisposable
    {
        private int _isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0) turns.Leave();
        }
    }
}
