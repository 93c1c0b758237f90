namespace Bizproc;

/// <summary>
/// The token of one portal, renewed when it has expired: once for all calls that wait, and saved before it is used. Safe for many calls at
/// a time.
/// </summary>
internal sealed class TokenSource
{
    private readonly Lock _gate = new();
    private readonly Uri _portal;
    private readonly ITokenStore? _store;
    private readonly AuthorizationClient? _authorization;
    private readonly string _parameterName;
    private PortalTokens _tokens;
    private PortalToken _current;
    private PortalTokens? _unsaved;
    private Task<PortalToken>? _refreshing;
    private Task? _loading;

    /// <param name="portal">The portal's origin, under which its tokens are saved.</param>
    /// <param name="tokens">The tokens to begin with, unless others were saved.</param>
    /// <param name="store">Where new ones are saved.</param>
    /// <param name="authorization">Renews; <see langword="null"/> where the application's secret is not known.</param>
    /// <param name="parameterName">What to blame for a token that is none.</param>
    public TokenSource(Uri portal, PortalTokens tokens, ITokenStore? store, AuthorizationClient? authorization, string parameterName)
    {
        _portal = portal;
        _tokens = tokens;
        _store = store;
        _authorization = authorization;
        _parameterName = parameterName;
        _current = new PortalToken(tokens.AccessToken, parameterName);
    }

    /// <summary>The token to call with.</summary>
    public async ValueTask<PortalToken> GetAsync(CancellationToken cancellationToken)
    {
        if (_store is null) return _current;

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

            refreshing = _refreshing ??= RefreshAsync(expired);
        }

        return await refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task LoadAsync()
    {
        try
        {
            // Whoever waits may give up; the tokens are loaded for all.
            if (await _store!.LoadAsync(_portal, CancellationToken.None).ConfigureAwait(false) is { } saved) Use(saved);
        }
        catch
        {
            lock (_gate) _loading = null;
            throw;
        }
    }

    private async Task<PortalToken> RefreshAsync(PortalToken expired)
    {
        // Not under the lock of whoever asked first.
        await Task.Yield();
        try
        {
            if (await LoadNewerAsync(expired).ConfigureAwait(false) is { } newer) return Use(newer);

            var tokens = _unsaved ?? await _authorization!.RefreshAsync(_tokens.RefreshToken!, CancellationToken.None).ConfigureAwait(false);
            _unsaved = tokens with { RefreshToken = tokens.RefreshToken ?? _tokens.RefreshToken };
            if (_store is not null) await _store.SaveAsync(_portal, _unsaved, CancellationToken.None).ConfigureAwait(false);

            var saved = _unsaved;
            _unsaved = null;
            BizprocTelemetry.CountRenewal(isDone: true);
            return Use(saved);
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

    /// <summary>Another process with the same store may have renewed already; its refresh would make this one's token worthless.</summary>
    private async Task<PortalTokens?> LoadNewerAsync(PortalToken expired)
    {
        if (_store is null) return null;

        var saved = await _store.LoadAsync(_portal, CancellationToken.None).ConfigureAwait(false);
        return saved is not null && saved.AccessToken != expired.Text ? saved : null;
    }

    private PortalToken Use(PortalTokens tokens)
    {
        var token = new PortalToken(tokens.AccessToken, _parameterName);
        lock (_gate)
        {
            _tokens = tokens;
            _current = token;
        }

        return token;
    }
}
