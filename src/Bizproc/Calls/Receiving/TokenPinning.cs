using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>
/// Learns the application token of a portal from its first call, once that has proved by its tokens that it comes from there (portal: 8.2).
/// One proof at a time, and after one that failed none for a while: a forger must not make the application ask without end.
/// </summary>
internal sealed class TokenPinning(StoredPortals portals, PortalProof proof, TimeProvider time, ILogger<TokenPinning> logger) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private DateTimeOffset _notBefore;

    /// <summary>Proves a call, and keeps its application token.</summary>
    /// <param name="portal">The portal that the call says to come from.</param>
    /// <param name="auth">What it brings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CallCheck> PinAsync(InstalledPortal portal, FormValue auth, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            string given = auth["application_token"u8].ToString();
            var kept = await portals.FindAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
            if (kept?.ApplicationToken is { } pinned) return new(ApplicationToken.Is(pinned, auth["application_token"u8].Text) ? null : CallRefusal.WrongToken);
            if (time.GetUtcNow() < _notBefore || await ProveAsync(portal, auth, cancellationToken).ConfigureAwait(false) is not { } proven) return new(CallRefusal.Unproven);

            var proved = portal with { Tokens = proven.Tokens, UserId = portal.UserId ?? proven.UserId, AuthorizationServer = proven.AuthorizationServer };
            await portals.ChangeAsync(portal.MemberId, known => (known ?? proved) with { ApplicationToken = given }, cancellationToken).ConfigureAwait(false);
            logger.Pinned(portal.Portal);
            return new(Refusal: null, proven.Tokens);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<ProvenPortal?> ProveAsync(InstalledPortal portal, FormValue auth, CancellationToken cancellationToken)
    {
        string refreshToken = auth["refresh_token"u8].ToString();
        if (refreshToken.Length == 0 || proof.FindServer(auth["server_endpoint"u8].ToString()) is not { } server)
        {
            logger.NotProvable(portal.Portal);
            return null;
        }

        string doubt;
        try
        {
            var proven = await proof.ProveAsync(server, refreshToken, cancellationToken).ConfigureAwait(false);
            if (proven.MemberId == portal.MemberId && PortalDirectory.HasOrigin(proven.Portal.AbsoluteUri, portal.Portal)) return proven;

            doubt = "the tokens are those of another portal";
        }
        catch (Exception failure) when (failure is PortalException or HttpRequestException or InvalidOperationException)
        {
            doubt = failure.Message;
        }

        _notBefore = time.GetUtcNow() + Pause;
        logger.Unproven(portal.Portal, doubt);
        return null;
    }
}
