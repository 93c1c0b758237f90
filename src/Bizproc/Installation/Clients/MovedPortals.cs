using Bizproc.Portal.Transport;
using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Clients;

/// <summary>Follows a portal whose own calls have another address (portal: 2.7). Only the answer of the authorisation server counts.</summary>
internal sealed class MovedPortals(PortalDirectory portals, ILogger<MovedPortals> logger)
{
    /// <summary>True if a portal is at the address in its call.</summary>
    /// <param name="portal">The portal, which has sent its application token.</param>
    /// <param name="endpoint">The address in the call.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async ValueTask<bool> IsAtAsync(InstalledPortal portal, string endpoint, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || PortalAddress.FindOrigin(address) is not { } claimed) return false;
        if (portals.GetClient(portal, tokens: null) is not PortalClient client) return false;
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
