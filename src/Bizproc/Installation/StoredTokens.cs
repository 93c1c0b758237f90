namespace Bizproc;

/// <summary>Keeps the tokens and the address of one installed portal where the portal itself is kept.</summary>
/// <param name="portals">The portals that are kept.</param>
/// <param name="memberId">The portal.</param>
internal sealed class StoredTokens(StoredPortals portals, string memberId) : ITokenKeeper
{
    private volatile PortalTokens? _known;

    public bool IsShared => true;

    public async ValueTask<KeptTokens?> LoadAsync(Uri origin, CancellationToken cancellationToken)
    {
        var stored = await portals.FindAsync(memberId, cancellationToken).ConfigureAwait(false);
        _known = stored?.Tokens;
        return stored is null ? null : Kept(stored);
    }

    public async ValueTask<KeptTokens> SaveAsync(KeptTokens kept, CancellationToken cancellationToken)
    {
        // A portal that was removed in the meantime stays removed. Tokens of an installation in the meantime are worth more than these.
        var stored = await portals.ChangeAsync(
            memberId,
            stored => stored is not null && stored.Tokens == _known ? stored with { Tokens = kept.Tokens, Portal = kept.Portal } : null,
            cancellationToken).ConfigureAwait(false);
        if (stored is null) return kept;

        _known = stored.Tokens;
        return Kept(stored);
    }

    private static KeptTokens Kept(InstalledPortal stored) => new(stored.Tokens, PortalAddress.FindOrigin(stored.Portal) ?? stored.Portal);
}
