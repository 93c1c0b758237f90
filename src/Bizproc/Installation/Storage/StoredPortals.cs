using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Storage;

/// <summary>Reads and changes the stored portals.</summary>
/// <remarks>
/// Tokens may be renewed, learned and replaced at the same time, and a store can only replace a whole portal. So the changes of this process are
/// made one after another, and a change is made again if another process has changed the portal meanwhile. An unavailable store is logged once,
/// until it is available again.
/// </remarks>
internal sealed class StoredPortals(IPortalStore store, TimeProvider time, ILogger<StoredPortals> logger)
{
    /// <summary>The number of rounds that a change makes without a pause.</summary>
    private const int QuickRounds = 3;

    private static readonly TimeSpan MaxPause = TimeSpan.FromMilliseconds(20);

    private readonly KeyedLock _changes = new();
    private int _isAway;

    /// <summary>True if the portals are lost when the process ends.</summary>
    public bool AreInMemory => store is MemoryPortalStore;

    /// <inheritdoc cref="IPortalStore.FindAsync"/>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
    public async ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        try
        {
            var found = await store.FindAsync(memberId, cancellationToken).ConfigureAwait(false);
            Back();
            return found;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Away(failure);
        }
    }

    /// <summary>Lists all portals.</summary>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
    public async Task<IReadOnlyList<InstalledPortal>> ListAsync(CancellationToken cancellationToken)
    {
        List<InstalledPortal> all = [];
        await foreach (var portal in ReadAsync(cancellationToken).ConfigureAwait(false)) all.Add(portal);
        return all;
    }

    /// <summary>Lists all portals one by one, so that not all of them are in memory.</summary>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
    public async IAsyncEnumerable<InstalledPortal> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = store.ListAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var ending = all.ConfigureAwait(false);
        while (true)
        {
            try
            {
                if (!await all.MoveNextAsync().ConfigureAwait(false)) break;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                throw Away(failure);
            }

            yield return all.Current;
        }

        Back();
    }

    /// <summary>True if any portal is stored.</summary>
    public async ValueTask<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in store.ListAsync(cancellationToken).ConfigureAwait(false)) return true;
        return false;
    }

    /// <summary>Changes a stored portal. No other change comes in between, neither of this process nor of another.</summary>
    /// <param name="memberId">The member id of the portal, which is known or has proved its identity.</param>
    /// <param name="change">
    /// Gets the stored portal, or <see langword="null"/> if there is none, and returns the portal to store. <see langword="null"/> means no change.
    /// It is called again, with the new data, if another process has changed the portal meanwhile.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The portal that is stored now.</returns>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
    public async Task<InstalledPortal?> ChangeAsync(string memberId, Func<InstalledPortal?, InstalledPortal?> change, CancellationToken cancellationToken)
    {
        using var turn = await _changes.EnterAsync(memberId, cancellationToken).ConfigureAwait(false);
        for (int round = 1; ; round++)
        {
            var kept = await FindAsync(memberId, cancellationToken).ConfigureAwait(false);
            if (change(kept) is not { } changed) return kept;

            changed = changed with { Version = kept?.Version ?? 0 };
            if (await TrySaveAsync(changed, cancellationToken).ConfigureAwait(false)) return changed with { Version = changed.Version + 1 };

            // Of several processes one wins each round. A random pause keeps them from losing in turns.
            if (round >= QuickRounds) await Task.Delay(MaxPause * Random.Shared.NextDouble(), time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Removes a portal. No change of this process comes between the check and the removal.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="check">Gets the stored portal, or <see langword="null"/> if there is none, and throws if it must not be removed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
    public async Task RemoveAsync(string memberId, Action<InstalledPortal?> check, CancellationToken cancellationToken)
    {
        using var turn = await _changes.EnterAsync(memberId, cancellationToken).ConfigureAwait(false);
        check(await FindAsync(memberId, cancellationToken).ConfigureAwait(false));
        try
        {
            await store.RemoveAsync(memberId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Away(failure);
        }
    }

    private async ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken)
    {
        try
        {
            return await store.TrySaveAsync(portal, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Away(failure);
        }
    }

    private PortalStoreException Away(Exception failure)
    {
        if (Interlocked.Exchange(ref _isAway, 1) == 0) logger.StoreAway(failure.Message);
        return new PortalStoreException(failure);
    }

    private void Back()
    {
        if (Volatile.Read(ref _isAway) == 1 && Interlocked.Exchange(ref _isAway, 0) == 1) logger.StoreBack();
    }
}
