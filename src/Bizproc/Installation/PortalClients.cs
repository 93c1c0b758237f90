using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>The clients of the portals on which the application is installed.</summary>
internal sealed class PortalClients(PortalClientFactory clients, StoredPortals portals, IOptions<BizprocOptions> options)
{
    private readonly ConcurrentDictionary<Key, Lazy<PortalClient>> _kept = [];

    /// <summary>The client of a portal as who installed the application there: the same one as long as the process lives. Renewed tokens are saved.</summary>
    /// <param name="portal">The portal.</param>
    public IPortalClient Of(InstalledPortal portal)
    {
        var key = new Key(portal.MemberId, portal.Portal, portal.UserId, portal.AuthorizationServer);
        return _kept.GetOrAdd(key, _ => new Lazy<PortalClient>(() => Create(portal, portal.Tokens, new StoredTokens(portals, portal.MemberId)))).Value;
    }

    /// <summary>A client of a portal as a user, whose tokens are not saved when they are renewed.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="tokens">The user's tokens.</param>
    public IPortalClient Of(InstalledPortal portal, PortalTokens tokens) => Create(portal, tokens, store: null);

    /// <summary>Forgets the client of a portal whose tokens were replaced: it might else go on with ones that are no good any more.</summary>
    /// <param name="memberId">The portal.</param>
    public void Forget(string memberId)
    {
        foreach (var key in _kept.Keys.Where(key => key.MemberId == memberId)) _kept.TryRemove(key, out _);
    }

    private PortalClient Create(InstalledPortal portal, PortalTokens tokens, ITokenStore? store) =>
        clients.Create(portal.Portal, tokens, store, portal.AuthorizationServer, portal.UserId ?? options.Value.UserId);

    /// <summary>What a client is made of, but for the tokens, which it renews itself.</summary>
    private readonly record struct Key(string MemberId, Uri Portal, int? UserId, Uri? AuthorizationServer);
}
