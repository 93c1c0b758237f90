namespace Bizproc;

/// <summary>Keeps the tokens of one installed portal where the portal itself is kept.</summary>
/// <param name="portals">The portals that are kept.</param>
/// <param name="memberId">The portal.</param>
internal sealed class StoredTokens(StoredPortals portals, string memberId) : ITokenStore
{
    private volatile PortalTokens? _known;

    public async ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken)
    {
        var kept = await portals.FindAsync(memberId, cancellationToken).ConfigureAwait(false);
        return _known = kept?.Tokens;
    }

    public async ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
    {
        // A portal that was removed in between stays removed, and tokens that an installation brought in between are worth more than these.
        await portals.ChangeAsync(memberId, kept => kept is not null && kept.Tokens == _known ? kept with { Tokens = tokens } : null, cancellationToken)
            .ConfigureAwait(false);
        _known = tokens;
    }
}
