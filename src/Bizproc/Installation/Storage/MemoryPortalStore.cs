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
    public ValueTask SaveAsync(InstalledPortal portal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);
        _portals[portal.MemberId] = portal;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken)
    {
        _portals.TryRemove(memberId, out _);
        return ValueTask.CompletedTask;
    }
}
