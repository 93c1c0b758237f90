using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Storage;

/// <summary>Reads and changes the stored portals.</summary>
/// <remarks>
/// Tokens may be renewed, learned and replaced at the same time, and a store can only replace a whole portal, so changes are made one after
/// another. An unavailable store is logged once, until it is available again.
/// </remarks>
internal sealed class StoredPortals(IPortalStore store, ILogger<StoredPortals> logger)
{
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

    /// <summary>True if any portal is stored.</summary>
    public async ValueTask<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in store.ListAsync(cancellationToken).ConfigureAwait(false)) return true;
        return false;
    }

    /// <summary>Changes a stored portal. No other change of this process comes in between.</summary>
    /// <param name="memberId">The member id of the portal, which is known or has proved its identity.</param>
    /// <param name="change">
    /// Gets the stored portal, or <see langword="null"/> if there is none, and returns the portal to store. <see langword="null"/> means no change.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The portal that is stored now.</returns>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
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

    /// <summary>Removes a portal.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
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
