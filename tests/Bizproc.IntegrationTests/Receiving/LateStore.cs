namespace Bizproc.IntegrationTests.Receiving;

/// <summary>A store that can miss a portal once, as a look that is made just before the portal is stored.</summary>
internal sealed class LateStore : IPortalStore
{
    private readonly MemoryPortalStore _portals = new();

    /// <summary>True if the next look finds nothing.</summary>
    public bool IsLate { get; set; }

    public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        if (!IsLate) return _portals.FindAsync(memberId, cancellationToken);

        IsLate = false;
        return default;
    }

    public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => _portals.ListAsync(cancellationToken);

    public ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken) => _portals.TrySaveAsync(portal, cancellationToken);

    public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => _portals.RemoveAsync(memberId, cancellationToken);
}
