using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>The clients of the portals on which the application is installed.</summary>
internal sealed class PortalClients(
    PortalClientFactory clients, PortalProvider configured, StoredPortals portals, PortalMoves moves, IOptions<BizprocOptions> options)
{
    private readonly ConcurrentDictionary<Key, Lazy<PortalClient>> _kept = [];

    /// <summary>The client of a portal as who installed the application there: the same one as long as the process lives. Renewed tokens are saved.</summary>
    /// <param name="portal">The portal.</param>
    public IPortalClient Of(InstalledPortal portal)
    {
        var key = new Key(portal.MemberId, portal.UserId, portal.AuthorizationServer);
        var kept = _kept.GetOrAdd(key, _ => Make());
        if (kept.Value.Portal == PortalAddress.FindOrigin(portal.Portal)) return kept.Value;

        // Another process has stored another address, or the record is older than the client. A new client looks into the store first.
        var made = Make();
        return _kept.TryUpdate(key, made, kept) ? made.Value : _kept.GetOrAdd(key, made).Value;

        Lazy<PortalClient> Make() => new(() => Create(portal, portal.Tokens, new StoredTokens(portals, portal.MemberId)));
    }

    /// <summary>A client of a portal as a user, whose tokens are not saved when they are renewed.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="tokens">The user's tokens.</param>
    public IPortalClient Of(InstalledPortal portal, PortalTokens tokens) => Create(portal, tokens, new StoredAddress(portals, portal.MemberId));

    /// <summary>Forgets the client of a portal whose tokens were replaced: it might else go on with ones that are no good any more.</summary>
    /// <param name="memberId">The portal.</param>
    public void Forget(string memberId)
    {
        foreach (var key in _kept.Keys.Where(key => key.MemberId == memberId)) _kept.TryRemove(key, out _);
    }

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
    /// True if a portal may be at an address from now on. The operator of a portal chooses its address, and must not become the portal of the options
    /// by it.
    /// </summary>
    private bool MayMove(Uri from, Uri to) => !configured.IsAt(to) || configured.IsAt(from);

    /// <summary>The parts that a client is made of, except tokens and address, which the client renews itself.</summary>
    private readonly record struct Key(string MemberId, int? UserId, Uri? AuthorizationServer);
}
