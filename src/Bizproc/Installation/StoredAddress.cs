namespace Bizproc;

/// <summary>
/// Keeps the new address of an installed portal, if a user's own tokens have shown it. Those tokens belong to that user only, and are not kept.
/// </summary>
/// <param name="portals">The portals that are kept.</param>
/// <param name="memberId">The portal.</param>
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
}
