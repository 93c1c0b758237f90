using System.Collections.Concurrent;

namespace Bizproc.Portal.Tokens;

/// <summary>A store of tokens that several processes share. Beside the tokens it keeps the id of the turn to renew them.</summary>
/// <param name="time">The clock.</param>
internal abstract class LeasedTokenStore(TimeProvider time) : ITokenStore
{
    /// <summary>The turns of this process that could not be ended, by portal. They exclude nobody in this process.</summary>
    private readonly ConcurrentDictionary<Uri, string> _left = [];

    /// <inheritdoc/>
    public abstract ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> EnterRenewalAsync(Uri portal, CancellationToken cancellationToken)
    {
        string id = Guid.NewGuid().ToString("N");
        var watch = new LeaseWatch(time);
        while (true)
        {
            string? dead = watch.FindDead();
            if (await TryTakeTurnAsync(portal, id, dead ?? _left.GetValueOrDefault(portal), cancellationToken).ConfigureAwait(false))
            {
                _left.TryRemove(portal, out _);
                return new Turn(this, portal, id, dead is not null);
            }

            string? present = await FindTurnAsync(portal, cancellationToken).ConfigureAwait(false);
            await watch.WaitAsync(present, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the turn if nobody has it, or if the one who has it has ended. The comparison and the write are one step.</summary>
    /// <param name="portal">The portal's origin.</param>
    /// <param name="id">The id of the new turn.</param>
    /// <param name="ended">The id of a turn that has ended without being removed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    protected abstract Task<bool> TryTakeTurnAsync(Uri portal, string id, string? ended, CancellationToken cancellationToken);

    /// <summary>Finds the id of the present turn.</summary>
    /// <param name="portal">The portal's origin.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    protected abstract Task<string?> FindTurnAsync(Uri portal, CancellationToken cancellationToken);

    /// <summary>Removes a turn, unless another one has replaced it.</summary>
    /// <param name="portal">The portal's origin.</param>
    /// <param name="id">The id of the turn.</param>
    protected abstract Task EndTurnAsync(Uri portal, string id);

    /// <summary>A turn.</summary>
    private sealed class Turn(LeasedTokenStore store, Uri portal, string id, bool isTakenOver) : IRenewalTurn
    {
        public bool IsTakenOver => isTakenOver;

        public async ValueTask DisposeAsync()
        {
            store._left[portal] = id;
            await store.EndTurnAsync(portal, id).ConfigureAwait(false);
            store._left.TryRemove(new KeyValuePair<Uri, string>(portal, id));
        }
    }
}
