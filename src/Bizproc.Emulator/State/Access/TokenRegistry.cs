using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Access;

/// <summary>The tokens and webhooks that a portal knows. Safe for many calls at a time.</summary>
internal sealed class TokenRegistry
{
    /// <summary>So many tokens may have been handed out before the expired ones are thrown away.</summary>
    private const int ManyTokens = 10_000;

    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, KnownToken> _access = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownToken> _refresh = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string User, string Secret), Caller> _webhooks = [];
    private readonly ConcurrentDictionary<Caller, TokenPair> _current = [];
    private readonly ConcurrentDictionary<int, bool> _administrators = new() { [1] = true };
    private readonly ConcurrentDictionary<int, bool> _dismissed = [];

    /// <summary>A book with the tokens that every emulated portal has from the start, and which never expire.</summary>
    public TokenRegistry(TimeProvider clock)
    {
        _clock = clock;
        var administrator = new Caller("app.1", User: 1, IsAdministrator: true);
        string[] scopes = [AccessGrant.Bizproc];
        Add("admin", new AccessGrant(administrator, scopes));
        Add("admin@app.2", new AccessGrant(administrator with { Application = "app.2" }, scopes));
        Add("user", new AccessGrant(new Caller("app.1", User: 2, IsAdministrator: false), scopes));
        Add("expired", new AccessGrant(administrator, scopes), isExpired: true);
        Add("noscope", new AccessGrant(administrator, []));
        Restore();
        AddWebhook(user: 1, "goodhook");
    }

    /// <summary>Takes dismissed users back, and makes the built-in refresh token usable again.</summary>
    public void Restore()
    {
        _dismissed.Clear();
        _refresh["refresh"] = new KnownToken(new AccessGrant(new Caller("app.1", User: 1, IsAdministrator: true), [AccessGrant.Bizproc]));
    }

    /// <summary>Dismisses a user. The portal refuses the user's tokens and webhooks from then on.</summary>
    public void Dismiss(int user) => _dismissed[user] = true;

    /// <summary>Makes an access token with a text of one's own, or replaces the one with this text.</summary>
    public void Add(string token, AccessGrant grant, bool isExpired = false)
    {
        _access[token] = new KnownToken(grant, isExpired ? DateTimeOffset.MinValue : null);
        if (grant.Caller.IsAdministrator) _administrators[grant.Caller.User] = true;
    }

    /// <summary>Makes an incoming webhook, which may use every scope.</summary>
    public void AddWebhook(int user, string secret) =>
        _webhooks[(user.ToString(provider: null), secret)] = new Caller(Application: null, user, IsAdministrator(user));

    /// <summary>Whether a user may change the portal's settings: user 1, and whom a token made here calls an administrator.</summary>
    public bool IsAdministrator(int user) => _administrators.ContainsKey(user);

    /// <summary>Says who calls, or why the portal does not want to know (portal: 2.6).</summary>
    /// <param name="credentials">What the call brought.</param>
    /// <param name="scope">The scope that the method is in, or <see langword="null"/> where any token will do.</param>
    public (Caller? Caller, PortalError? Refusal) Authenticate(Credentials credentials, string? scope)
    {
        if (credentials is { WebhookUser: { } user, WebhookSecret: { } secret })
            return _webhooks.TryGetValue((user, secret), out var caller) && !IsDismissed(caller) ? (caller, null) : (null, GeneralAnswers.InvalidCredentials);

        if (credentials.Token is null) return (null, GeneralAnswers.NoAuthFound);
        if (!_access.TryGetValue(credentials.Token, out var token)) return (null, GeneralAnswers.InvalidToken);
        if (token.IsExpired(_clock.GetUtcNow())) return (null, GeneralAnswers.ExpiredToken);
        if (IsDismissed(token.Grant.Caller)) return (null, GeneralAnswers.UserAccess);

        bool isInScope = scope is null || token.Grant.Scopes.Contains(scope);
        return isInScope ? (token.Grant.Caller, null) : (null, GeneralAnswers.InsufficientScope);
    }

    /// <summary>The tokens that an application gets along with a call on a user's behalf: the same for half an hour, then new ones.</summary>
    public TokenPair TokensOf(string application, int user)
    {
        var caller = new Caller(application, user, IsAdministrator(user));
        var soon = _clock.GetUtcNow() + TokenPair.AccessLifetime / 2;
        return _current.AddOrUpdate(
            caller,
            key => Issue(new AccessGrant(key, [AccessGrant.Bizproc])),
            (key, pair) => pair.ExpiresAt > soon ? pair : Issue(pair.Grant));
    }

    /// <summary>Hands out a new pair of tokens.</summary>
    public TokenPair Issue(AccessGrant grant)
    {
        var now = _clock.GetUtcNow();
        ForgetExpired(_access, now);
        ForgetExpired(_refresh, now);

        var pair = new TokenPair(NewToken(), NewToken(), grant, now + TokenPair.AccessLifetime);
        _access[pair.AccessToken] = new KnownToken(grant, pair.ExpiresAt);
        _refresh[pair.RefreshToken] = new KnownToken(grant, now + TokenPair.RefreshLifetime);
        return pair;
    }

    /// <summary>Renews an access token (portal: 2.7).</summary>
    /// <param name="clientId">The application.</param>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="once">True if the token renews only once. Real portals may or may not do so; this is not established.</param>
    /// <returns><see langword="null"/> if the token is not one of that application, expired, used up, or that of a dismissed user.</returns>
    public TokenPair? Refresh(string clientId, string refreshToken, bool once)
    {
        if (!_refresh.TryGetValue(refreshToken, out var token) || token.Grant.Caller.Application != clientId) return null;
        if (token.IsExpired(_clock.GetUtcNow()) || IsDismissed(token.Grant.Caller)) return null;

        // Only one of two renewals at the same time succeeds.
        bool isFirst = token.TrySpend();
        return once && !isFirst ? null : Issue(token.Grant);
    }

    private bool IsDismissed(Caller caller) => _dismissed.ContainsKey(caller.User);

    private static void ForgetExpired(ConcurrentDictionary<string, KnownToken> tokens, DateTimeOffset now)
    {
        if (tokens.Count < ManyTokens) return;

        // The built-in one that is expired for good stays so.
        foreach (var (text, token) in tokens)
        {
            if (token.IsExpired(now) && token.ExpiresAt != DateTimeOffset.MinValue) tokens.TryRemove(text, out _);
        }
    }

    private static string NewToken() => RandomNumberGenerator.GetHexString(70, lowercase: true);
}
