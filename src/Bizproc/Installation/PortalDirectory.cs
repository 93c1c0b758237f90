using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Finds the portal of a call: one that the application is installed on, or the one of the options.</summary>
internal sealed class PortalDirectory(IPortalStore store, PortalClients clients, PortalProvider configured, IOptions<BizprocOptions> options)
{
    private readonly BizprocOptions _options = options.Value;
    private volatile bool _isLearnt;

    /// <summary>The portal of a member id; <see langword="null"/> for one that is not known.</summary>
    public async ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        if (memberId.Length == 0) return null;
        if (await store.FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } kept) return kept;

        return _options.MemberId == memberId ? OfOptions(memberId) : null;
    }

    /// <summary>The same, or the portal of the options where a call says to come from there and its member id is not known yet.</summary>
    public async ValueTask<InstalledPortal?> FindAsync(string memberId, string endpoint, CancellationToken cancellationToken)
    {
        if (await FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } known) return known;

        bool isClaimed = memberId.Length > 0 && _options.MemberId is null && Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && configured.IsAt(address);
        return isClaimed && !await IsLearntAsync(cancellationToken).ConfigureAwait(false) ? OfOptions(memberId) : null;
    }

    /// <summary>A client of a portal: as the user of the tokens, or as the one who installed the application.</summary>
    public IPortalClient ClientOf(InstalledPortal portal, PortalTokens? tokens)
    {
        if (tokens is not null) return clients.Of(portal, tokens);

        return configured.IsAt(portal.Portal) ? configured.Portal! : clients.Of(portal);
    }

    /// <summary>Whether an address is below a portal's origin.</summary>
    public static bool HasOrigin(string address, Uri portal) => PortalAddress.HasOrigin(address, portal);

    /// <summary>Whether the portal of the options has proved its member id already, which is then no other.</summary>
    private async ValueTask<bool> IsLearntAsync(CancellationToken cancellationToken)
    {
        if (_isLearnt) return true;

        await foreach (var kept in store.ListAsync(cancellationToken).ConfigureAwait(false)) _isLearnt |= configured.IsAt(kept.Portal);
        return _isLearnt;
    }

    private InstalledPortal? OfOptions(string memberId) => _options is { Portal: not null, AccessToken: { Length: > 0 } token }
        ? new InstalledPortal
        {
            MemberId = memberId,
            Portal = configured.Portal!.Portal,
            Tokens = new PortalTokens(token, _options.RefreshToken),
            ApplicationToken = string.IsNullOrEmpty(_options.ApplicationToken) ? null : _options.ApplicationToken,
            UserId = _options.UserId,
        }
        : null;
}
