namespace Bizproc.Tests.Hosting.Rollouts;

/// <summary>The store as a process sees it that is killed: from then on nothing that the process does reaches the store.</summary>
internal sealed class MortalStore(IPortalStore store) : IPortalStore
{
    private volatile bool _isDead;

    public void Kill() => _isDead = true;

    public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) => Living().FindAsync(memberId, cancellationToken);

    public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => Living().ListAsync(cancellationToken);

    public ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken) => Living().TrySaveAsync(portal, cancellationToken);

    public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => Living().RemoveAsync(memberId, cancellationToken);

    private IPortalStore Living() => _isDead ? throw new IOException("The process is dead") : store;
}
