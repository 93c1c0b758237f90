using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc.Installation.Storage;

/// <summary>Stores the tokens and the address of an installed portal in the record of the portal.</summary>
/// <param name="portals">The stored portals.</param>
/// <param name="memberId">The member id of the portal.</param>
/// <param name="time">The clock.</param>
internal sealed class StoredTokens(StoredPortals portals, string memberId, TimeProvider time) : ITokenKeeper
{
    private volatile PortalTokens? _known;
    private volatile RenewalTurn? _turn;

    public bool IsShared => true;

    public async ValueTask<KeptTokens?> LoadAsync(Uri origin, CancellationToken cancellationToken)
    {
        var stored = await portals.FindAsync(memberId, cancellationToken).ConfigureAwait(false);
        _known = stored?.Tokens;
        return stored is null ? null : Kept(stored);
    }

    public async ValueTask<KeptTokens> SaveAsync(KeptTokens kept, CancellationToken cancellationToken)
    {
        // The tokens are saved even if another process has taken over the turn: they are worth more than the order.
        var turn = _turn;
        var stored = await portals.ChangeAsync(memberId, Replace, cancellationToken).ConfigureAwait(false);
        if (stored is null) return kept;
        if (stored.Tokens == kept.Tokens) turn?.End();

        _known = stored.Tokens;
        return Kept(stored);

        // A portal that was removed in the meantime remains removed. Tokens of a new installation take precedence over these.
        InstalledPortal? Replace(InstalledPortal? stored)
        {
            if (stored is null || stored.Tokens != _known) return null;

            var ended = turn?.RemoveFrom(stored) ?? stored;
            return ended with { Tokens = kept.Tokens, Portal = kept.Portal };
        }
    }

    public async ValueTask<IAsyncDisposable> EnterRenewalAsync(Uri origin, CancellationToken cancellationToken) =>
        _turn = await RenewalTurn.EnterAsync(portals, memberId, _known, _turn?.Id, time, cancellationToken).ConfigureAwait(false);

    private static KeptTokens Kept(InstalledPortal stored) => new(stored.Tokens, PortalAddress.FindOrigin(stored.Portal) ?? stored.Portal);
}
