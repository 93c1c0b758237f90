using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;
using Bizproc.Protocol;
using Bizproc.Telemetry;

namespace Bizproc.Portal.Renewal;

/// <summary>
/// Provides the token of one portal. An expired token is renewed once for all waiting calls, and saved before it is used. If the authorisation
/// server's answer contains a new address, the portal's address changes. Thread-safe.
/// </summary>
internal sealed class TokenSource
{
    /// <summary>The delays while we wait for another process that renewed first. That process must still receive and save its tokens.</summary>
    private static readonly TimeSpan[] DelaysForOther = [TimeSpan.Zero, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.5)];

    private readonly Lock _gate = new();
    private readonly PortalLocation _location;
    private readonly ITokenKeeper? _keeper;
    private readonly AuthorizationClient? _authorization;
    private readonly TimeProvider _time;
    private readonly MoveSigns _signs;
    private readonly string _parameterName;
    private PortalTokens _tokens;
    private PortalToken _current;

    /// <summary>New tokens that the keeper could not save. No other tokens are requested before they are saved: the old ones may be worthless.</summary>
    private KeptTokens? _unsaved;

    /// <summary>
    /// The turn to renew, which excludes other processes. It lasts until new tokens are saved, so that no process uses the old refresh token again.
    /// </summary>
    private IAsyncDisposable? _turn;

    /// <summary>The refresh token that another process had begun to renew before it ended.</summary>
    private string? _begunByOther;

    /// <summary>The renewal that is running, which all callers await.</summary>
    private Task<PortalToken>? _refreshing;

    /// <summary>The first load of saved tokens, which all callers await.</summary>
    private Task? _loading;

    /// <param name="location">The portal's current address.</param>
    /// <param name="tokens">The initial tokens; saved tokens take precedence.</param>
    /// <param name="keeper">The keeper of new tokens.</param>
    /// <param name="authorization">Renews tokens; <see langword="null"/> if the client secret is unknown.</param>
    /// <param name="time">The clock.</param>
    /// <param name="parameterName">The parameter name to use in the exception for an invalid token.</param>
    public TokenSource(
        PortalLocation location, PortalTokens tokens, ITokenKeeper? keeper, AuthorizationClient? authorization, TimeProvider time, string parameterName)
    {
        _location = location;
        _tokens = tokens;
        _keeper = keeper;
        _authorization = authorization;
        _time = time;
        _signs = new MoveSigns(time);
        _parameterName = parameterName;
        _current = new PortalToken(tokens.AccessToken, parameterName);
    }

    /// <summary>True if new tokens are not saved yet, or are being requested.</summary>
    public bool HasUnsaved
    {
        get
        {
            lock (_gate) return _refreshing is not null || _unsaved is not null;
        }
    }

    /// <summary>Gets the current token.</summary>
    public async ValueTask<PortalToken> GetAsync(CancellationToken cancellationToken)
    {
        if (_keeper is null) return _current;

        Task loading;
        lock (_gate) loading = _loading ??= LoadAsync();
        await loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        return _current;
    }

    /// <summary>Gets a new token that replaces an expired one; <see langword="null"/> if none is available.</summary>
    /// <exception cref="PortalAccessException">The authorisation server refused. All waiting callers get the same exception.</exception>
    public async Task<PortalToken?> RenewAsync(PortalToken expired, CancellationToken cancellationToken)
    {
        Task<PortalToken> refreshing;
        lock (_gate)
        {
            // Another caller was faster.
            if (_current != expired) return _current;
            if (_authorization is null || _tokens.RefreshToken is null) return null;

            refreshing = _refreshing ??= RefreshAsync(_current, afterSign: false);
        }

        return await refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks the authorisation server for the portal's address, after a sign that the portal moved.</summary>
    /// <remarks>One renewal serves all callers that saw a sign. A sign that led nowhere is not followed again for a while.</remarks>
    /// <param name="from">The portal's origin when the sign was seen.</param>
    /// <param name="sign">The address in the sign, which is not trusted; <see langword="null"/> if the sign has no address.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The token for the new address; <see langword="null"/> if the portal has not moved.</returns>
    /// <exception cref="PortalAccessException">The authorisation server refused. All waiting callers get the same exception.</exception>
    public async Task<PortalToken?> FollowAsync(Uri from, Uri? sign, CancellationToken cancellationToken)
    {
        await GetAsync(cancellationToken).ConfigureAwait(false);
        Task<PortalToken> refreshing;
        lock (_gate)
        {
            if (_location.Origin != from) return _current;
            if (_authorization is null || _tokens.RefreshToken is null || (_refreshing is null && !_signs.IsWorthIt(sign))) return null;

            // Record the sign before the outcome is known: otherwise every call would ask a server that does not answer.
            _signs.Note(sign);
            refreshing = _refreshing ??= RefreshAsync(_current, afterSign: true);
        }

        var token = await refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_location.Origin == from) return null;

        lock (_gate) _signs.Forget();
        return token;
    }

    private async Task LoadAsync()
    {
        try
        {
            // A waiting caller may be cancelled, but the tokens are loaded for all callers.
            if (await _keeper!.LoadAsync(_location.Origin, CancellationToken.None).ConfigureAwait(false) is { } saved) Use(saved);
        }
        catch
        {
            lock (_gate) _loading = null;
            throw;
        }
    }

    /// <summary>Renews the tokens for all waiting callers.</summary>
    /// <param name="before">The token to replace.</param>
    /// <param name="afterSign">True if the portal may have moved, so that a new token of another process is not enough: the address is sought.</param>
    private async Task<PortalToken> RefreshAsync(PortalToken before, bool afterSign)
    {
        // Yield first: the renewal must not run under the lock of the first caller.
        await Task.Yield();
        try
        {
            var token = await LoadOrRequestAsync(before, afterSign).ConfigureAwait(false);
            BizprocTelemetry.CountRenewal(isDone: true);
            return token;
        }
        catch
        {
            BizprocTelemetry.CountRenewal(isDone: false);
            throw;
        }
        finally
        {
            if (_unsaved is null) await EndTurnAsync().ConfigureAwait(false);
            lock (_gate) _refreshing = null;
        }
    }

    /// <summary>
    /// Takes the tokens of another process if it renewed first; otherwise requests new ones. It looks once before it waits for its turn, and again
    /// after the turn has begun.
    /// </summary>
    private async Task<PortalToken> LoadOrRequestAsync(PortalToken before, bool afterSign)
    {
        if (_keeper is null) return await RequestAsync(before, afterSign).ConfigureAwait(false);

        var from = _location.Origin;
        while (true)
        {
            if (await LoadNewerAsync(before).ConfigureAwait(false) is { } newer)
            {
                // Our own unsaved tokens are older. The next request, if there is one, needs a turn of its own.
                _unsaved = null;
                await EndTurnAsync().ConfigureAwait(false);
                before = Use(newer);
                if (!afterSign || _location.Origin != from) return before;
            }

            if (_turn is not null) return await RequestAsync(before, afterSign).ConfigureAwait(false);

            _turn = await _keeper.EnterRenewalAsync(from, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Requests new tokens, saves them, and uses them.</summary>
    private async Task<PortalToken> RequestAsync(PortalToken before, bool afterSign)
    {
        try
        {
            _unsaved ??= await AskServerAsync(afterSign).ConfigureAwait(false);
        }
        catch (PortalAuthorizationException refusal) when (_keeper is { IsShared: true } && refusal.Error == OAuthAnswers.InvalidGrantError)
        {
            // A refresh token may be valid for one renewal only, and another process with the same store may have used it.
            if (await AwaitOtherAsync(before).ConfigureAwait(false) is { } other) return Use(other);

            if (_turn is IRenewalTurn { IsTakenOver: true }) _begunByOther = _tokens.RefreshToken;
            refusal.IsRenewalLost = _begunByOther is not null && _begunByOther == _tokens.RefreshToken;
            throw;
        }

        // Nothing may come between the answer and the save: a process that ends in between loses the tokens.
        var kept = _keeper is null ? _unsaved : await _keeper.SaveAsync(_unsaved, CancellationToken.None).ConfigureAwait(false);
        _unsaved = null;
        return Use(kept);
    }

    private async Task<KeptTokens> AskServerAsync(bool afterSign)
    {
        var answer = await _authorization!.AskAsync(_tokens.RefreshToken!, CancellationToken.None).ConfigureAwait(false);
        var tokens = new PortalTokens(answer.AccessToken!, string.IsNullOrEmpty(answer.RefreshToken) ? _tokens.RefreshToken : answer.RefreshToken);
        return new KeptTokens(tokens, FindOrigin(answer, afterSign));
    }

    private async ValueTask EndTurnAsync()
    {
        if (_turn is not { } turn) return;

        _turn = null;
        try
        {
            await turn.DisposeAsync().ConfigureAwait(false);
        }
        catch
        {
            // The renewal itself is done or has failed for another reason. The turn of a process that does not end it ends after 30 seconds.
        }
    }

    /// <summary>Finds the portal's origin; only the authorisation server's answer counts.</summary>
    private Uri FindOrigin(AuthorizationResponse answer, bool afterSign)
    {
        bool isOtherPortal = !string.IsNullOrEmpty(_location.MemberId) && answer.MemberId != _location.MemberId;

        // A person configured an address in a private network, which may be the application's own way to a portal with another public address. Keep
        // it unless a sign says that the portal moved.
        bool isConfiguredPrivate = !afterSign && !_location.AllowsPrivate && PrivateHost.CannotBePublic(_location.Origin.Host);
        if (isOtherPortal || isConfiguredPrivate) return _location.Origin;

        var (origin, _) = PortalAddress.FromServer(answer.ClientEndpoint, isAllowed: origin => _location.AllowsPrivate || origin == _location.Origin);
        return origin is not null && _location.MayMoveTo(origin) ? origin : _location.Origin;
    }

    /// <summary>Waits for the tokens of another process; <see langword="null"/> if none come.</summary>
    private async Task<KeptTokens?> AwaitOtherAsync(PortalToken before)
    {
        foreach (var delay in DelaysForOther)
        {
            if (delay > TimeSpan.Zero) await Task.Delay(delay, _time).ConfigureAwait(false);
            if (await LoadNewerAsync(before).ConfigureAwait(false) is { } newer) return newer;
        }

        return null;
    }

    /// <summary>
    /// Loads the tokens of another process with the same store, which may have renewed first. Its renewal makes our token worthless.
    /// </summary>
    private async Task<KeptTokens?> LoadNewerAsync(PortalToken before)
    {
        if (_keeper is null) return null;

        var saved = await _keeper.LoadAsync(_location.Origin, CancellationToken.None).ConfigureAwait(false);
        return saved is not null && saved.Tokens.AccessToken != before.Text && PortalToken.IsToken(saved.Tokens.AccessToken) ? saved : null;
    }

    private PortalToken Use(KeptTokens kept)
    {
        // Saved tokens may be unchecked. They must not make every call fail, because the refresh token may still bring a valid access token.
        bool isToken = PortalToken.IsToken(kept.Tokens.AccessToken);
        var token = isToken ? new PortalToken(kept.Tokens.AccessToken, _parameterName) : _current;
        lock (_gate)
        {
            _tokens = kept.Tokens;
            _current = token;
        }

        _location.MoveTo(kept.Portal);
        return token;
    }
}
