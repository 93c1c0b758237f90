using System.Collections.Concurrent;

namespace Bizproc;

/// <summary>Keeps portals as long as the process lives; for trying things out, and for tests.</summary>
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
