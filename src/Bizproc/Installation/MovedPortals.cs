using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>Follows a portal whose own calls say that it has another address (portal: 2.7). Only the authorisation server's word counts.</summary>
internal sealed class MovedPortals(PortalDirectory portals, ILogger<MovedPortals> logger)
{
    /// <summary>True if a portal is at the address that its call gives.</summary>
    /// <param name="portal">The portal, which has shown its application token.</param>
    /// <param name="endpoint">The address that the call gives.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<bool> IsAtAsync(InstalledPortal portal, string endpoint, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || PortalAddress.FindOrigin(address) is not { } claimed) return false;
        if (portals.ClientOf(portal, tokens: null) is not PortalClient client) return false;
        if (client.Portal == claimed) return true;

        try
        {
            return await client.FollowAsync(client.Portal, claimed, cancellationToken).ConfigureAwait(false) && client.Portal == claimed;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.NotAsked(portal.Portal, claimed, failure.Message);
            return false;
        }
    }
}
