using Bizproc.Installation.Storage;
using Bizproc.Portal.Transport;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation.Clients;

/// <summary>Finds the portal of a call: a portal that installed the application, or the portal of the options.</summary>
internal sealed class PortalDirectory(StoredPortals portals, PortalClients clients, PortalProvider configured, IOptions<BizprocOptions> options)
{
    private volatile string? _learnt;

    private BizprocOptions Options => options.Value;

    /// <summary>
    /// Finds the portal with a member id; <see langword="null"/> if it is unknown. Without a member id, finds the portal of the options if its
    /// application token is known; then the application token alone must prove the portal.
    /// </summary>
    public async ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        if (memberId.Length == 0) return await FindNamelessAsync(cancellationToken).ConfigureAwait(false);
        if (await portals.FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } kept) return WithToken(kept);

        return Options.MemberId == memberId ? CreateFromOptions(memberId) : null;
    }

    /// <summary>
    /// Finds the portal with a member id, or the portal of the options if a call claims to come from it and its member id is still unknown.
    /// </summary>
    public async ValueTask<InstalledPortal?> FindAsync(string memberId, string endpoint, CancellationToken cancellationToken)
    {
        if (await FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } known) return known;

        bool isClaimed = memberId.Length > 0 && Options.MemberId is null && Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && configured.IsAt(address);
        if (!isClaimed) return null;
        if (await FindLearntAsync(cancellationToken).ConfigureAwait(false) is not { } learnt) return CreateFromOptions(memberId);

        // Another call may have proved the same member id since the first look.
        return learnt.MemberId == memberId ? WithToken(learnt) : null;
    }

    /// <summary>Gets a client of a portal: with the user's tokens, or as the user who installed the application.</summary>
    public IPortalClient GetClient(InstalledPortal portal, PortalTokens? tokens)
    {
        if (tokens is not null) return clients.CreateClient(portal, tokens);

        return configured.IsAt(portal.Portal) ? configured.Portal! : clients.GetClient(portal);
    }

    /// <summary>
    /// Finds the client of the user who installed the application on a portal; <see langword="null"/> if the portal is not, or is no longer, known.
    /// </summary>
    public async ValueTask<IPortalClient?> FindClientAsync(string memberId, CancellationToken cancellationToken) =>
        await FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } portal ? GetClient(portal, tokens: null) : null;

    /// <summary>True if an address is below the origin of a portal.</summary>
    public static bool HasOrigin(string address, Uri portal) => PortalAddress.HasOrigin(address, portal);

    /// <summary>Adds the application token of the options, if the portal is the portal of the options and has not sent a token itself.</summary>
    public InstalledPortal WithToken(InstalledPortal portal) =>
        portal.ApplicationToken is null && Options.ApplicationToken is { Length: > 0 } token && IsOfOptions(portal) ? portal with { ApplicationToken = token } : portal;

    private bool IsOfOptions(InstalledPortal portal) => Options is { Portal: not null }
        && (Options.MemberId is { } memberId ? memberId == portal.MemberId : configured.IsAt(portal.Portal));

    private async ValueTask<InstalledPortal?> FindNamelessAsync(CancellationToken cancellationToken)
    {
        if (Options.Portal is null) return null;

        var found = Options.MemberId is { Length: > 0 } memberId
            ? await FindAsync(memberId, cancellationToken).ConfigureAwait(false)
            : await FindLearntAsync(cancellationToken).ConfigureAwait(false) is { } kept ? WithToken(kept) : CreateFromOptions("");
        return found?.ApplicationToken is null ? null : found;
    }

    /// <summary>Finds the portal of the options if it has already proved its member id. No other member id is that portal then.</summary>
    private async ValueTask<InstalledPortal?> FindLearntAsync(CancellationToken cancellationToken)
    {
        if (_learnt is not null && await portals.FindAsync(_learnt, cancellationToken).ConfigureAwait(false) is { } known) return known;

        var found = await portals.FindAsync(configured.IsAt, cancellationToken).ConfigureAwait(false);
        _learnt = found?.MemberId;
        return found;
    }

    private InstalledPortal? CreateFromOptions(string memberId) => Options is { Portal: not null, AccessToken: { Length: > 0 } token }
        ? new InstalledPortal
        {
            MemberId = memberId,
            Portal = configured.Portal!.Portal,
            Tokens = new PortalTokens(token, Options.RefreshToken),
            ApplicationToken = string.IsNullOrEmpty(Options.ApplicationToken) ? null : Options.ApplicationToken,
            UserId = Options.UserId,
        }
        : null;
}
