namespace Bizproc.IntegrationTests.Renewals;

/// <summary>An instance's way to the shared store. A test decides what happens to new tokens on that way.</summary>
internal sealed class FrailStore(IPortalStore store) : IPortalStore
{
    /// <summary>A function that runs before new tokens are saved.</summary>
    public Func<Task> BeforeTokens { get; set; } = static () => Task.CompletedTask;

    public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) => store.FindAsync(memberId, cancellationToken);

    public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    public async ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(portal.MemberId, cancellationToken);
        if (kept is not null && kept.Tokens != portal.Tokens) await BeforeTokens();
        return await store.TrySaveAsync(portal, cancellationToken);
    }

    public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => store.RemoveAsync(memberId, cancellationToken);
}
