namespace Bizproc;

/// <summary>
/// Finds out whether a call comes from a portal that the application is installed on. That costs no request, but for the first call of a
/// portal whose application token is not known yet.
/// </summary>
internal sealed class CallAuthenticator(PortalDirectory portals, TokenPinning pinning)
{
    /// <summary>Checks.</summary>
    /// <param name="auth">The member <c>auth</c> of what was posted.</param>
    /// <param name="sender">Where it came from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<CallCheck> CheckAsync(FormValue auth, string sender, CancellationToken cancellationToken)
    {
        string memberId = auth["member_id"u8].ToString();
        string endpoint = auth["client_endpoint"u8].ToString();
        if (await portals.FindAsync(memberId, endpoint, cancellationToken).ConfigureAwait(false) is not { } portal) return new(CallRefusal.UnknownPortal);
        if (auth["application_token"u8].Text.IsEmpty) return new(CallRefusal.NoToken);
        if (endpoint.Length > 0 && !PortalDirectory.HasOrigin(endpoint, portal.Portal)) return new(CallRefusal.ForeignEndpoint);
        if (portal.ApplicationToken is null) return await pinning.PinAsync(portal, auth, sender, cancellationToken).ConfigureAwait(false);

        return new(ApplicationToken.Is(portal.ApplicationToken, auth["application_token"u8].Text) ? null : CallRefusal.WrongToken, portal.MemberId);
    }
}
