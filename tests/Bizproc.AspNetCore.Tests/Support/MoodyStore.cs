namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>A store of portals that fails on request of a test.</summary>
internal sealed class MoodyStore : IPortalStore
{
    private readonly MemoryPortalStore _portals = new();
    private readonly Lock _gate = new();
    private int _reads;
    private int _failures;

    /// <summary>True while nothing can be read or written.</summary>
    public bool IsAway { get; set; }

    /// <summary>Lets some reads succeed, and then some fail.</summary>
    public void FailAfter(int reads, int failures)
    {
        lock (_gate) (_reads, _failures) = (reads, failures);
    }

    public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (IsAway) throw new IOException("The store is away (10.0.0.7:5432)");
            if (_reads-- <= 0 && _failures-- > 0) throw new IOException("The store is away");
        }

        return _portals.FindAsync(memberId, cancellationToken);
    }

    public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) =>
        IsAway ? throw new IOException("The store is away (10.0.0.7:5432)") : _portals.ListAsync(cancellationToken);

    public ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken) =>
        IsAway ? throw new IOException("The store is away (10.0.0.7:5432)") : _portals.TrySaveAsync(portal, cancellationToken);

    public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) =>
        IsAway ? throw new IOException("The store is away (10.0.0.7:5432)") : _portals.RemoveAsync(memberId, cancellationToken);
}
