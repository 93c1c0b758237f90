using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc.Installation.Storage;

/// <summary>
/// Stores the new address of an installed portal that a user's own tokens proved. The tokens belong only to that user and are not stored.
/// </summary>
/// <param name="portals">The stored portals.</param>
/// <param name="memberId">The member id of the portal.</param>
internal sealed class StoredAddress(StoredPortals portals, string memberId) : ITokenKeeper
{
    public bool IsShared => false;

    public ValueTask<KeptTokens?> LoadAsync(Uri origin, CancellationToken cancellationToken) => default;

    public async ValueTask<KeptTokens> SaveAsync(KeptTokens kept, CancellationToken cancellationToken)
    {
        await portals.ChangeAsync(
            memberId,
            stored => stored is not null && PortalAddress.FindOrigin(stored.Portal) != kept.Portal ? stored with { Portal = kept.Portal } : null,
            cancellationToken).ConfigureAwait(false);
        return kept;
    }

    public ValueTask<IAsyncDisposable> EnterRenewalAsync(Uri origin, CancellationToken cancellationToken) => new(FreeTurn.Instance);
}
