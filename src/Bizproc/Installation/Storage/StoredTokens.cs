using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc.Installation.Storage;

/// <summary>Stores the tokens and the address of an installed portal in the record of the portal.</summary>
/// <param name="portals">The stored portals.</param>
/// <param name="memberId">The member id of the portal.</param>
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
        // A portal that was removed in the meantime remains removed. Tokens of a new installation take precedence over these.
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
