namespace Bizproc;

/// <summary>
/// The portals that are kept, with changes to what is kept: tokens are renewed, pinned and replaced at the same time, and a store knows no
/// change but the whole portal.
/// </summary>
internal sealed class StoredPortals(IPortalStore store)
{
    private readonly KeyedLock _changes = new();

    /// <summary>Whether they are lost when the process ends.</summary>
    public bool AreInMemory => store is MemoryPortalStore;

    /// <inheritdoc cref="IPortalStore.FindAsync"/>
    public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) => store.FindAsync(memberId, cancellationToken);

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<InstalledPortal>> ListAsync(CancellationToken cancellationToken)
    {
        List<InstalledPortal> all = [];
        await foreach (var portal in store.ListAsync(cancellationToken).ConfigureAwait(false)) all.Add(portal);
        return all;
    }

    /// <summary>Whether any portal is kept.</summary>
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
    public async Task<InstalledPortal?> ChangeAsync(string memberId, Func<InstalledPortal?, InstalledPortal?> change, CancellationToken cancellationToken)
    {
        using var turn = await _changes.EnterAsync(memberId, cancellationToken).ConfigureAwait(false);
        var kept = await store.FindAsync(memberId, cancellationToken).ConfigureAwait(false);
        if (change(kept) is not { } changed) return kept;

        await store.SaveAsync(changed, cancellationToken).ConfigureAwait(false);
        return changed;
    }

    /// <summary>Forgets a portal.</summary>
    /// <param name="memberId">The portal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RemoveAsync(string memberId, CancellationToken cancellationToken)
    {
        using var turn = await _changes.EnterAsync(memberId, cancellationToken).ConfigureAwait(false);
        await store.RemoveAsync(memberId, cancellationToken).ConfigureAwait(false);
    }
}
