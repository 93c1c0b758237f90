using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Access;

/// <summary>The tokens, webhooks and dismissed users of a portal. Safe for concurrent use.</summary>
internal sealed class TokenRegistry
{
    /// <summary>The number of issued tokens after which expired ones are removed.</summary>
    private const int ManyTokens = 10_000;

    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, KnownToken> _access = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownToken> _refresh = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string User, string Secret), Caller> _webhooks = [];
    private readonly ConcurrentDictionary<Caller, TokenPair> _current = [];
    private readonly ConcurrentDictionary<int, bool> _administrators = new() { [1] = true };
    private readonly ConcurrentDictionary<int, bool> _dismissed = [];

    /// <summary>Creates the built-in tokens, which never expire and which every emulated portal has from the start.</summary>
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

    /// <summary>Restores dismissed users, and makes the built-in refresh token usable again.</summary>
    public void Restore()
    {
        _dismissed.Clear();
        _refresh["refresh"] = new KnownToken(new AccessGrant(new Caller("app.1", User: 1, IsAdministrator: true), [AccessGrant.Bizproc]));
    }

    /// <summary>Dismisses a user. The portal refuses the user's tokens and webhooks from then on.</summary>
    public void Dismiss(int user) => _dismissed[user] = true;

    /// <summary>Adds an access token with a given text, or replaces the token with this text.</summary>
    public void Add(string token, AccessGrant grant, bool isExpired = false)
    {
        _access[token] = new KnownToken(grant, isExpired ? DateTimeOffset.MinValue : null);
        if (grant.Caller.IsAdministrator) _administrators[grant.Caller.User] = true;
    }

    /// <summary>Adds an incoming webhook, which may use every scope.</summary>
    public void AddWebhook(int user, string secret) =>
        _webhooks[(user.ToString(provider: null), secret)] = new Caller(Application: null, user, IsAdministrator(user));

    /// <summary>True if a user may change the portal's settings: user 1, and each user to whom a token added here gives that right.</summary>
    public bool IsAdministrator(int user) => _administrators.ContainsKey(user);

    /// <summary>Finds the caller, or the reason why the portal refuses the call (portal: 2.6).</summary>
    /// <param name="credentials">The credentials of the call.</param>
    /// <param name="scope">The scope of the method; <see langword="null"/> if any token is enough.</param>
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

    /// <summary>Gets the tokens that an application receives when it is called on a user's behalf: the same for 30 minutes, then new ones.</summary>
    public TokenPair GetTokens(string application, int user)
    {
        var caller = new Caller(application, user, IsAdministrator(user));
        var soon = _clock.GetUtcNow() + TokenPair.AccessLifetime / 2;
        return _current.AddOrUpdate(
            caller,
            key => Issue(new AccessGrant(key, [AccessGrant.Bizproc])),
            (key, pair) => pair.ExpiresAt > soon ? pair : Issue(pair.Grant));
    }

    /// <summary>Issues a new pair of tokens.</summary>
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
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="once">True if the token renews only once. It is not established whether real portals do so.</param>
    /// <returns>
    /// <see langword="null"/> if the token belongs to another application, is unknown, expired or used, or belongs to a dismissed user.
    /// </returns>
    public TokenPair? Refresh(string clientId, string refreshToken, bool once)
    {
        if (!_refresh.TryGetValue(refreshToken, out var token) || token.Grant.Caller.Application != clientId) return null;
        if (token.IsExpired(_clock.GetUtcNow()) || IsDismissed(token.Grant.Caller)) return null;

        // Of two renewals at the same time, only one succeeds.
        bool isFirst = token.TrySpend();
        return once && !isFirst ? null : Issue(token.Grant);
    }

    private bool IsDismissed(Caller caller) => _dismissed.ContainsKey(caller.User);

    private static void ForgetExpired(ConcurrentDictionary<string, KnownToken> tokens, DateTimeOffset now)
    {
        if (tokens.Count < ManyTokens) return;

        // The built-in expired token has to stay.
        foreach (var (text, token) in tokens)
        {
            if (token.IsExpired(now) && token.ExpiresAt != DateTimeOffset.MinValue) tokens.TryRemove(text, out _);
        }
    }

    private static string NewToken() => RandomNumberGenerator.GetHexString(70, lowercase: true);
}
