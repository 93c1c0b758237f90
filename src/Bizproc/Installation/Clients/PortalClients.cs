using System.Collections.Concurrent;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation.Clients;

/// <summary>The clients of the portals that installed the application.</summary>
internal sealed class PortalClients(
    PortalClientFactory clients, PortalProvider configured, StoredPortals portals, PortalMoves moves, TimeProvider time, IOptions<BizprocOptions> options)
{
    private readonly ConcurrentDictionary<Key, Lazy<PortalClient>> _kept = [];

    /// <summary>
    /// Gets the client of the user who installed the application on a portal. All callers get the same client. Renewed tokens are stored.
    /// </summary>
    /// <param name="portal">The portal.</param>
    public IPortalClient GetClient(InstalledPortal portal)
    {
        var key = KeyOf(portal);
        var kept = _kept.GetOrAdd(key, _ => Make());
        if (kept.Value.Portal == PortalAddress.FindOrigin(portal.Portal)) return kept.Value;

        // Another process has stored another address, or the record is older than the client. A new client reads the store first.
        var made = Make();
        return _kept.TryUpdate(key, made, kept) ? made.Value : _kept.GetOrAdd(key, made).Value;

        Lazy<PortalClient> Make() => new(() => Create(portal, portal.Tokens, new StoredTokens(portals, portal.MemberId, time)));
    }

    /// <summary>Creates a client with the tokens of another user. Renewed tokens are not stored.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="tokens">The user's tokens.</param>
    public IPortalClient CreateClient(InstalledPortal portal, PortalTokens tokens) => Create(portal, tokens, new StoredAddress(portals, portal.MemberId));

    /// <summary>Drops the client of a portal whose tokens were replaced; otherwise it would keep using the old ones.</summary>
    /// <param name="memberId">The member id of the portal.</param>
    public void Forget(string memberId)
    {
        foreach (var key in _kept.Keys.Where(key => key.MemberId == memberId)) _kept.TryRemove(key, out _);
    }

    /// <summary>
    /// Drops the client of a portal that nobody is expected to need soon. A client with tokens that could not be stored yet is kept.
    /// </summary>
    /// <param name="portal">The portal, as it was when the client was requested.</param>
    public void Release(InstalledPortal portal)
    {
        var key = KeyOf(portal);
        if (_kept.TryGetValue(key, out var kept) && !kept.Value.HasUnsavedTokens) _kept.TryRemove(KeyValuePair.Create(key, kept));
    }

    private static Key KeyOf(InstalledPortal portal) => new(portal.MemberId, portal.UserId, portal.AuthorizationServer);

    private PortalClient Create(InstalledPortal portal, PortalTokens tokens, ITokenKeeper keeper) => clients.Create(
        portal.Portal,
        tokens,
        store: null,
        portal.AuthorizationServer,
        portal.UserId ?? options.Value.UserId,
        memberId: portal.MemberId,
        keeper: keeper,
        moved: moves.MoveStored,
        mayMove: MayMove);

    /// <summary>
    /// True if a portal may move to an address. The operator of a portal chooses its address, and must not be able to take over the portal of the
    /// options.
    /// </summary>
    private bool MayMove(Uri from, Uri to) => !configured.IsAt(to) || configured.IsAt(from);

    /// <summary>The parts of a client, except tokens and address, which the client changes itself.</summary>
    private readonly record struct Key(string MemberId, int? UserId, Uri? AuthorizationServer);
}
