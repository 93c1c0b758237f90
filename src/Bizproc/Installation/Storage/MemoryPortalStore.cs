using System.Collections.Concurrent;

namespace Bizproc;

/// <summary>Stores portals in memory. They are lost when the process ends, so use it for trials and tests only.</summary>
public sealed class MemoryPortalStore : IPortalStore
{
    private readonly ConcurrentDictionary<string, InstalledPortal> _portals = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) => new(_portals.GetValueOrDefault(memberId));

    /// <inheritdoc/>
    public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => _portals.Values.ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var next = portal with { Version = portal.Version + 1 };
        if (portal.Version == 0) return new(_portals.TryAdd(portal.MemberId, next));

        // A stored record is never changed, so its equality also compares the version.
        return new(_portals.TryGetValue(portal.MemberId, out var kept) && kept.Version == portal.Version && _portals.TryUpdate(portal.MemberId, next, kept));
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken)
    {
        _portals.TryRemove(memberId, out _);
        return ValueTask.CompletedTask;
    }
}
