using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>
/// Learns the application token of a portal from its first call, once that has proved by its tokens that it comes from there (portal: 8.2).
/// One proof at a time, with a pause behind one that failed, and few that wait: a forger must not make the application ask without end.
/// </summary>
internal sealed class TokenPinning(StoredPortals portals, PortalProof proof, TimeProvider time, ILogger<TokenPinning> logger) : IDisposable
{
    private const int MostWaiting = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;
    private bool _hasFailed;

    /// <summary>Proves a call, and keeps its application token.</summary>
    /// <param name="portal">The portal that the call says to come from.</param>
    /// <param name="auth">What it brings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CallCheck> PinAsync(InstalledPortal portal, FormValue auth, CancellationToken cancellationToken)
    {
        bool isTooMany = Interlocked.Increment(ref _waiting) > MostWaiting;
        try
        {
            if (isTooMany) return new(CallRefusal.Full);

            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await PinInTurnAsync(portal, auth, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<CallCheck> PinInTurnAsync(InstalledPortal portal, FormValue auth, CancellationToken cancellationToken)
    {
        // Whoever was in turn before may have been the same portal.
        var kept = await portals.FindAsync(portal.MemberId, cancellationToken).ConfigureAwait(false);
        if (kept?.ApplicationToken is { } pinned) return new(ApplicationToken.Is(pinned, auth["application_token"u8].Text) ? null : CallRefusal.WrongToken);

        if (_hasFailed) await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        var proven = await ProveAsync(portal, auth, cancellationToken).ConfigureAwait(false);
        _hasFailed = proven is null;
        if (proven is null) return new(CallRefusal.Unproven);

        string given = auth["application_token"u8].ToString();
        var proved = portal with { Tokens = proven.Tokens, UserId = portal.UserId ?? proven.UserId, AuthorizationServer = proven.AuthorizationServer };
        await portals.ChangeAsync(portal.MemberId, known => (known ?? proved) with { ApplicationToken = given }, cancellationToken).ConfigureAwait(false);
        logger.Pinned(portal.Portal);
        return new(Refusal: null, proven.Tokens);
    }

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
        catch (Exception failure) when (failure is PortalException or HttpRequestException or InvalidOperationException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            doubt = failure.Message;
        }

        logger.Unproven(portal.Portal, doubt);
        return null;
    }
}
