using Bizproc.Incoming.Forms;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Storage;

namespace Bizproc.Incoming.Receiving;

/// <summary>
/// Checks if a call comes from a portal that installed the application. The check needs a request only for the first call of a portal whose
/// application token is unknown, or whose address differs.
/// </summary>
internal sealed class CallAuthenticator(PortalDirectory portals, MovedPortals moved, TokenPinning pinning)
{
    /// <summary>Checks a call.</summary>
    /// <param name="auth">The member <c>auth</c> of the body.</param>
    /// <param name="sender">The address of the sender.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async ValueTask<CallAuthentication> CheckAsync(FormValue auth, string sender, CancellationToken cancellationToken)
    {
        string memberId = auth["member_id"u8].ToString();
        string endpoint = auth["client_endpoint"u8].ToString();
        if (await portals.FindAsync(memberId, endpoint, cancellationToken).ConfigureAwait(false) is not { } portal) return new(CallRefusals.UnknownPortal);
        if (auth["application_token"u8].Text.IsEmpty) return new(CallRefusals.NoToken);

        bool isElsewhere = endpoint.Length > 0 && !PortalDirectory.HasOrigin(endpoint, portal.Portal);
        if (portal.ApplicationToken is null)
            return isElsewhere ? new(CallRefusals.ForeignEndpoint) : await pinning.PinAsync(portal, auth, sender, cancellationToken).ConfigureAwait(false);

        // Check the token first, so that only the portal itself can cause a request to the authorisation server.
        if (!ApplicationToken.Is(portal.ApplicationToken, auth["application_token"u8].Text)) return new(CallRefusals.WrongToken);

        bool isForeign = isElsewhere && !await moved.IsAtAsync(portal, endpoint, cancellationToken).ConfigureAwait(false);
        return new(isForeign ? CallRefusals.ForeignEndpoint : null, portal.MemberId);
    }
}
