using Bizproc.Incoming.Forms;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Proof;
using Bizproc.Installation.Storage;
using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Receiving;

/// <summary>Learns the application token of a portal from its first call.</summary>
/// <remarks>
/// Proves one token at a time, pauses after a failure, and limits the waiters (<see cref="ProofQueue"/>), so that forged calls cannot trigger
/// unlimited token requests. The tokens of the call must belong to an administrator of the portal (portal: 8.2).
/// </remarks>
internal sealed class TokenPinning(StoredPortals portals, PortalDirectory directory, AdministratorProof proof, ILogger<TokenPinning> logger)
{
    /// <summary>Proves the origin of a call and stores its application token.</summary>
    /// <param name="portal">The portal from which the call claims to come.</param>
    /// <param name="auth">The member <c>auth</c> of the call.</param>
    /// <param name="sender">The address of the sender.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<CallAuthentication> PinAsync(InstalledPortal portal, FormValue auth, string sender, CancellationToken cancellationToken)
    {
        string given = auth["application_token"u8].ToString();
        var post = new PortalPost(PortalPostKind.Call, portal.MemberId, auth["refresh_token"u8].ToString(), auth["server_endpoint"u8].ToString(), given)
        {
            // Many portals call from the same few addresses. A portal whose calls prove nothing must not block the others, so its host is part of
            // the sender. The member id is not, because anyone can post any member id.
            Sender = $"{sender} {portal.Portal.Host}",
        };
        if (post.RefreshToken.Length == 0)
        {
            logger.NotProvable(portal.Portal);
            return new(CallRefusals.Unproven);
        }

        try
        {
            var administrator = await proof.ProveAsync(post, cancellationToken).ConfigureAwait(false);
            return await PinAsync(portal, administrator, post).ConfigureAwait(false);
        }
        catch (PostRefusedException refusal)
        {
            // Another call of the portal may have been faster.
            var kept = await portals.FindAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
            if (kept?.ApplicationToken is { } pinned) return Compare(pinned, given) with { MemberId = portal.MemberId };

            logger.Unproven(portal.Portal, refusal.InnerException is { } inner ? $"{refusal.Message}: {inner.Message}" : refusal.Message);
            return new(refusal.Refusal.IsPassing ? CallRefusals.Undecided : CallRefusals.Unproven);
        }
    }

    private async Task<CallAuthentication> PinAsync(InstalledPortal portal, ProvenAdministrator administrator, PortalPost post)
    {
        var proved = administrator.ToInstalled();
        if (!PortalDirectory.HasOrigin(proved.Portal.AbsoluteUri, portal.Portal)) throw PostRefusedException.Forged("The tokens belong to another portal");

        // The proof used up the token of the call, so its result is stored even if the application stops.
        var kept = await portals.ChangeAsync(portal.MemberId, Pin, CancellationToken.None).ConfigureAwait(false);
        proof.Forget(post);
        var check = Compare(kept!.ApplicationToken!, post.ApplicationToken);
        if (check.Refusal is null) logger.Pinned(portal.Portal);
        return check with { MemberId = portal.MemberId, Renewed = proved.Tokens };

        // Only an installation replaces a stored token.
        InstalledPortal? Pin(InstalledPortal? known) => known switch
        {
            { ApplicationToken: not null } => null,
            null => directory.WithToken(proved with { UserId = portal.UserId ?? proved.UserId, ApplicationToken = post.ApplicationToken }),
            _ => known with { ApplicationToken = post.ApplicationToken },
        };
    }

    private static CallAuthentication Compare(string pinned, string given) =>
        new(ApplicationToken.Is(pinned, System.Text.Encoding.UTF8.GetBytes(given)) ? null : CallRefusals.WrongToken);
}
