namespace Bizproc;

/// <summary>Keeps the tokens of one installed portal where the portal itself is kept.</summary>
/// <param name="store">Keeps the portals.</param>
/// <param name="memberId">The portal.</param>
internal sealed class StoredTokens(IPortalStore store, string memberId) : ITokenStore
{
    public async ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken) =>
        (await store.FindAsync(memberId, cancellationToken).ConfigureAwait(false))?.Tokens;

    public async ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
    {
        // A portal that was removed in between stays removed.
        if (await store.FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } kept)
            await store.SaveAsync(kept with { Tokens = tokens }, cancellationToken).ConfigureAwait(false);
    }
}
