using Bizproc.Protocol;

namespace Bizproc;

/// <summary>
/// The token of one portal. When it has expired it is renewed once for all calls that wait, and saved before it is used. The address that the
/// authorisation server gives with it is the portal's address from then on. Safe for many calls at a time.
/// </summary>
internal sealed class TokenSource
{
    /// <summary>The waits for another process that renewed first. It must still receive its tokens and save them.</summary>
    private static readonly TimeSpan[] WaitsForOther = [TimeSpan.Zero, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.5)];

    private readonly Lock _gate = new();
    private readonly PortalLocation _seat;
    private readonly ITokenKeeper? _keeper;
    private readonly AuthorizationClient? _authorization;
    private readonly TimeProvider _time;
    private readonly MoveSigns _signs;
    private readonly string _parameterName;
    private PortalTokens _tokens;
    private PortalToken _current;
    private KeptTokens? _unsaved;
    private Task<PortalToken>? _refreshing;
    private Task? _loading;

    /// <param name="seat">The portal's current address.</param>
    /// <param name="tokens">The tokens to begin with, unless others were saved.</param>
    /// <param name="keeper">The keeper of new tokens.</param>
    /// <param name="authorization">Renews; <see langword="null"/> where the application's secret is not known.</param>
    /// <param name="time">The time.</param>
    /// <param name="parameterName">What to blame for a token that is none.</param>
    public TokenSource(
        PortalLocation seat, PortalTokens tokens, ITokenKeeper? keeper, AuthorizationClient? authorization, TimeProvider time, string parameterName)
    {
        _seat = seat;
        _tokens = tokens;
        _keeper = keeper;
        _authorization = authorization;
        _time = time;
        _signs = new MoveSigns(time);
        _parameterName = parameterName;
        _current = new PortalToken(tokens.AccessToken, parameterName);
    }

    /// <summary>The token to call with.</summary>
    public async ValueTask<PortalToken> GetAsync(CancellationToken cancellationToken)
    {
        if (_keeper is null) return _current;

        Task loading;
        lock (_gate) loading = _loading ??= LoadAsync();
        await loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        return _current;
    }

    /// <summary>Another token than one that has expired; <see langword="null"/> where none is to be had.</summary>
    /// <exception cref="PortalAccessException">The authorisation server refused: the same to all who wait.</exception>
    public async Task<PortalToken?> RenewAsync(PortalToken expired, CancellationToken cancellationToken)
    {
        Task<PortalToken> refreshing;
        lock (_gate)
        {
            // Somebody else was quicker.
            if (_current != expired) return _current;
            if (_authorization is null || _tokens.RefreshToken is null) return null;

            refreshing = _refreshing ??= RefreshAsync(_current, isSought: false);
        }

        return await refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Asks the authorisation server for the portal's address, after a sign that the portal is elsewhere. One renewal serves all callers that saw a
    /// sign. A sign that led nowhere is not followed again for a while.
    /// </summary>
    /// <param name="from">The portal's origin when the sign was seen.</param>
    /// <param name="sign">The address that the sign gives, which is not trusted; <see langword="null"/> is a sign as well.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token to call with at the new address; <see langword="null"/> if the portal has not moved.</returns>
    /// <exception cref="PortalAccessException">The authorisation server refused. All callers that wait get the same exception.</exception>
    public async Task<PortalToken?> FollowAsync(Uri from, Uri? sign, CancellationToken cancellationToken)
    {
        await GetAsync(cancellationToken).ConfigureAwait(false);
        Task<PortalToken> refreshing;
        lock (_gate)
        {
            if (_seat.Origin != from) return _current;
            if (_authorization is null || _tokens.RefreshToken is null || (_refreshing is null && !_signs.IsWorthIt(sign))) return null;

            // The sign is noted before it is known to lead nowhere, so that a server that does not answer is not asked for every call.
            _signs.Note(sign);
            refreshing = _refreshing ??= RefreshAsync(_current, isSought: true);
        }

        var token = await refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_seat.Origin == from) return null;

        lock (_gate) _signs.Forget();
        return token;
    }

    private async Task LoadAsync()
    {
        try
        {
            // Whoever waits may give up; the tokens are loaded for all.
            if (await _keeper!.LoadAsync(_seat.Origin, CancellationToken.None).ConfigureAwait(false) is { } saved) Use(saved);
        }
        catch
        {
            lock (_gate) _loading = null;
            throw;
        }
    }

    private async Task<PortalToken> RefreshAsync(PortalToken before, bool isSought)
    {
        // Not under the lock of whoever asked first.
        await Task.Yield();
        try
        {
            var token = await RefreshUnlessDoneAsync(before, isSought).ConfigureAwait(false);
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
            lock (_gate) _refreshing = null;
        }
    }

    private async Task<PortalToken> RefreshUnlessDoneAsync(PortalToken before, bool isSought)
    {
        var from = _seat.Origin;
        if (await LoadNewerAsync(before).ConfigureAwait(false) is { } newer)
        {
            before = Use(newer);
            if (!isSought || _seat.Origin != from) return before;
        }

        return await RefreshAloneAsync(before, isSought).ConfigureAwait(false);
    }

    private async Task<PortalToken> RefreshAloneAsync(PortalToken before, bool isSought)
    {
        try
        {
            _unsaved ??= await AskAsync(isSought).ConfigureAwait(false);
        }
        catch (PortalAuthorizationException refusal) when (_keeper is { IsShared: true } && refusal.Error == OAuthAnswers.InvalidGrantError)
        {
            // A refresh token may be good for one renewal only, and another process with the same store may have made that renewal.
            if (await AwaitOtherAsync(before).ConfigureAwait(false) is not { } other) throw;

            return Use(other);
        }

        var kept = _keeper is null ? _unsaved : await _keeper.SaveAsync(_unsaved, CancellationToken.None).ConfigureAwait(false);
        _unsaved = null;
        return Use(kept);
    }

    private async Task<KeptTokens> AskAsync(bool isSought)
    {
        var answer = await _authorization!.AskAsync(_tokens.RefreshToken!, CancellationToken.None).ConfigureAwait(false);
        var tokens = new PortalTokens(answer.AccessToken!, string.IsNullOrEmpty(answer.RefreshToken) ? _tokens.RefreshToken : answer.RefreshToken);
        return new KeptTokens(tokens, FindOrigin(answer, isSought));
    }

    /// <summary>Finds the portal's origin, by the authorisation server's word alone.</summary>
    private Uri FindOrigin(AuthorizationResponse answer, bool isSought)
    {
        bool isOther = !string.IsNullOrEmpty(_seat.MemberId) && answer.MemberId != _seat.MemberId;

        // An address in a private network was given by hand. It may be the application's own way to a portal that has another address for the world.
        // As long as it answers, it stays.
        bool isByHand = !isSought && !_seat.AllowsPrivate && PrivateHost.CannotBePublic(_seat.Origin.Host);
        if (isOther || isByHand) return _seat.Origin;

        var (origin, _) = PortalAddress.FromServer(answer.ClientEndpoint, isAllowed: origin => _seat.AllowsPrivate || origin == _seat.Origin);
        return origin is not null && _seat.MayMoveTo(origin) ? origin : _seat.Origin;
    }

    private async Task<KeptTokens?> AwaitOtherAsync(PortalToken before)
    {
        foreach (var wait in WaitsForOther)
        {
            if (wait > TimeSpan.Zero) await Task.Delay(wait, _time).ConfigureAwait(false);
            if (await LoadNewerAsync(before).ConfigureAwait(false) is { } newer) return newer;
        }

        return null;
    }

    /// <summary>Another process with the same store may have renewed already; its refresh would make this one's token worthless.</summary>
    private async Task<KeptTokens?> LoadNewerAsync(PortalToken before)
    {
        if (_keeper is null) return null;

        var saved = await _keeper.LoadAsync(_seat.Origin, CancellationToken.None).ConfigureAwait(false);
        return saved is not null && saved.Tokens.AccessToken != before.Text && PortalToken.IsToken(saved.Tokens.AccessToken) ? saved : null;
    }

    private PortalToken Use(KeptTokens kept)
    {
        // Saved tokens may not have been checked. They must not end every call, as the refresh token may still bring a good access token.
        bool isToken = PortalToken.IsToken(kept.Tokens.AccessToken);
        var token = isToken ? new PortalToken(kept.Tokens.AccessToken, _parameterName) : _current;
        lock (_gate)
        {
            _tokens = kept.Tokens;
            _current = token;
        }

        _seat.MoveTo(kept.Portal);
        return token;
    }
}
