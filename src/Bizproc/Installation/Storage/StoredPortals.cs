using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bizproc.Portal.Tokens;
using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Storage;

/// <summary>Reads and changes the stored portals.</summary>
/// <remarks>
/// Tokens may be renewed, learned and replaced at the same time, and a store can only replace a whole portal. So the changes of this process are
/// made one after another, and a change is made again if another process has changed the portal meanwhile. An unavailable store is logged once,
/// until it is available again, and so is a portal whose keys are missing. Such a portal is not unknown: only an installation replaces it.
/// </remarks>
internal sealed class StoredPortals(IPortalStore store, TimeProvider time, ILogger<StoredPortals> logger)
{
    /// <summary>The number of rounds that a change makes without a pause.</summary>
    private const int QuickRounds = 3;

    private static readonly TimeSpan MaxPause = TimeSpan.FromMilliseconds(20);

    /// <summary>The number of unreadable portals that a message names.</summary>
    private const int MostNamed = 20;

    private readonly KeyedLock _changes = new();

    /// <summary>The member ids of the portals that were reported as unreadable.</summary>
    private readonly ConcurrentDictionary<string, bool> _unreadable = new(StringComparer.Ordinal);
    private int _isAway;

    /// <summary>True if the portals are lost when the process ends.</summary>
    public bool AreInMemory => store is MemoryPortalStore;

    /// <inheritdoc cref="IPortalStore.FindAsync"/>
    /// <exception cref="PortalStoreException">The store is unavailable, or the portal cannot be read.</exception>
    public async ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        try
        {
            var found = await store.FindAsync(memberId, cancellationToken).ConfigureAwait(false);
            Back();
            if (!_unreadable.IsEmpty) _unreadable.TryRemove(memberId, out _);
            return found;
        }
        catch (SecretsUnreadableException missing) when (missing.Portals.Count > 0)
        {
            throw Unreadable(missing);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Away(failure);
        }
    }

    /// <summary>Finds the first portal at an address; <see langword="null"/> if there is none.</summary>
    /// <exception cref="PortalStoreException">The store is unavailable, or the portal at the address cannot be read.</exception>
    public async ValueTask<InstalledPortal?> FindAsync(Func<Uri, bool> isAt, CancellationToken cancellationToken)
    {
        await foreach (var portal in ReadAsync(isAt, cancellationToken).ConfigureAwait(false))
        {
            if (isAt(portal.Portal)) return portal;
        }

        return null;
    }

    /// <summary>Lists all portals that can be read.</summary>
    /// <exception cref="PortalStoreException">The store is unavailable, or none of the portals can be read.</exception>
    public async Task<IReadOnlyList<InstalledPortal>> ListAsync(CancellationToken cancellationToken)
    {
        List<InstalledPortal> all = [];
        await foreach (var portal in ReadAsync(cancellationToken).ConfigureAwait(false)) all.Add(portal);
        return all;
    }

    /// <summary>Lists all portals that can be read one by one, so that not all of them are in memory.</summary>
    /// <exception cref="PortalStoreException">The store is unavailable, or none of the portals can be read.</exception>
    public IAsyncEnumerable<InstalledPortal> ReadAsync(CancellationToken cancellationToken) => ReadAsync(isNeeded: null, cancellationToken);

    private async IAsyncEnumerable<InstalledPortal> ReadAsync(Func<Uri, bool>? isNeeded, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = store.ListAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var ending = all.ConfigureAwait(false);
        bool isAnyRead = false;
        while (true)
        {
            try
            {
                if (!await all.MoveNextAsync().ConfigureAwait(false)) break;
                isAnyRead = true;
            }
            catch (SecretsUnreadableException missing) when (missing.Portals.Count > 0)
            {
                // A list without any portal would say that none has installed the application.
                var failure = Unreadable(missing);
                if (isNeeded is null ? !isAnyRead : missing.Portals.Any(portal => isNeeded(portal.Portal))) throw failure;
                break;
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
        try
        {
            await foreach (var _ in store.ListAsync(cancellationToken).ConfigureAwait(false)) return true;
            return false;
        }
        catch (SecretsUnreadableException missing) when (missing.Portals.Count > 0)
        {
            return true;
        }
    }

    /// <summary>Changes a stored portal. No other change comes in between, neither of this process nor of another.</summary>
    /// <param name="memberId">The member id of the portal, which is known or has proved its identity.</param>
    /// <param name="change">
    /// Gets the stored portal, or <see langword="null"/> if there is none, and returns the portal to store. <see langword="null"/> means no change.
    /// It is called again, with the new data, if another process has changed the portal meanwhile.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The portal that is stored now.</returns>
    /// <exception cref="PortalStoreException">The store is unavailable, or the portal cannot be read.</exception>
    public Task<InstalledPortal?> ChangeAsync(string memberId, Func<InstalledPortal?, InstalledPortal?> change, CancellationToken cancellationToken) =>
        ChangeAsync(memberId, change, isReplaced: false, cancellationToken);

    /// <summary>Changes a portal that has proved its identity. One that cannot be read is replaced, as if it were not stored.</summary>
    /// <exception cref="PortalStoreException">The store is unavailable.</exception>
    /// <inheritdoc cref="ChangeAsync(string, Func{InstalledPortal?, InstalledPortal?}, CancellationToken)"/>
    public Task<InstalledPortal?> ReplaceAsync(string memberId, Func<InstalledPortal?, InstalledPortal?> change, CancellationToken cancellationToken) =>
        ChangeAsync(memberId, change, isReplaced: true, cancellationToken);

    private async Task<InstalledPortal?> ChangeAsync(
        string memberId, Func<InstalledPortal?, InstalledPortal?> change, bool isReplaced, CancellationToken cancellationToken)
    {
        using var turn = await _changes.EnterAsync(memberId, cancellationToken).ConfigureAwait(false);
        for (int round = 1; ; round++)
        {
            var (kept, version) = await FindAsync(memberId, isReplaced, cancellationToken).ConfigureAwait(false);
            if (change(kept) is not { } changed) return kept;

            changed = changed with { Version = version };
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

    /// <summary>Finds a portal and its version. If it is replaced, an unreadable one is only its version.</summary>
    private async ValueTask<(InstalledPortal? Kept, long Version)> FindAsync(string memberId, bool isReplaced, CancellationToken cancellationToken)
    {
        try
        {
            var kept = await FindAsync(memberId, cancellationToken).ConfigureAwait(false);
            return (kept, kept?.Version ?? 0);
        }
        catch (PortalStoreException failure) when (isReplaced && failure.InnerException is SecretsUnreadableException { Portals: [var unreadable] })
        {
            return (null, unreadable.Version);
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

    private PortalStoreException Unreadable(SecretsUnreadableException missing)
    {
        Back();
        UnreadablePortal[] news = [.. missing.Portals.Where(portal => _unreadable.TryAdd(portal.MemberId, value: true))];
        string names = string.Join(", ", news.Take(MostNamed));
        if (news.Length > 0) logger.PortalsWithoutKeys(news.Length, news.Length > MostNamed ? $"{names}, ..." : names, missing.Message);
        return new PortalStoreException(missing);
    }

    private void Back()
    {
        if (Volatile.Read(ref _isAway) == 1 && Interlocked.Exchange(ref _isAway, 0) == 1) logger.StoreBack();
    }
}
