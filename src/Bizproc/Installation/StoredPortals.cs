using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>
/// The portals that are kept, with changes to what is kept: tokens are renewed, pinned and replaced at the same time, and a store knows no
/// change but the whole portal. A store that is away is logged once, until it is back.
/// </summary>
internal sealed class StoredPortals(IPortalStore store, ILogger<StoredPortals> logger)
{
    private readonly KeyedLock _changes = new();
    private int _isAway;

    /// <summary>Whether they are lost when the process ends.</summary>
    public bool AreInMemory => store is MemoryPortalStore;

    /// <inheritdoc cref="IPortalStore.FindAsync"/>
    /// <exception cref="PortalStoreException">The store is away.</exception>
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

    /// <summary>All of them.</summary>
    /// <exception cref="PortalStoreException">The store is away.</exception>
    public async Task<IReadOnlyList<InstalledPortal>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            List<InstalledPortal> all = [];
            await foreach (var portal in store.ListAsync(cancellationToken).ConfigureAwait(false)) all.Add(portal);
            Back();
            return all;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Away(failure);
        }
    }

    /// <summary>True if any portal is kept.</summary>
    public async ValueTask<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in store.ListAsync(cancellationToken).ConfigureAwait(false)) return true;
        return false;
    }

    /// <summary>Changes what is kept of a portal; no other change of this process comes in between.</summary>
    /// <param name="memberId">The portal, which is known or has proved itself.</param>
    /// <param name="change">From what is kept, if anything is, to what shall be; <see langword="null"/> leaves it as it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is kept now.</returns>
    /// <exception cref="PortalStoreException">The store is away.</exception>
    public async Task<InstalledPortal?> ChangeAsync(string memberId, Func<InstalledPortal?, InstalledPortal?> change, CancellationToken cancellationToken)
    {
        using var turn = await _changes.EnterAsync(memberId, cancellationToken).ConfigureAwait(false);
        var kept = await FindAsync(memberId, cancellationToken).ConfigureAwait(false);
        if (change(kept) is not { } changed) return kept;

        try
        {
            await store.SaveAsync(changed, cancellationToken).ConfigureAwait(false);
            return changed;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Away(failure);
        }
    }

    /// <summary>Forgets a portal.</summary>
    /// <param name="memberId">The portal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PortalStoreException">The store is away.</exception>
    public async Task RemoveAsync(string memberId, CancellationToken cancellationToken)
    {
        using var turn = await _changes.EnterAsync(memberId, cancellationToken).ConfigureAwait(false);
        try
        {
            await store.RemoveAsync(memberId, cancellationToken).ConfigureAwait(false);
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
