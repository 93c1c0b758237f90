using Bizproc.Protocol;

namespace Bizproc.Emulator.Access;

/// <summary>The tokens and webhooks that a portal knows.</summary>
internal sealed class AccessBook
{
    private readonly Dictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<(string User, string Secret), Caller> _webhooks = [];

    /// <summary>A book with the tokens that every emulated portal has from the start.</summary>
    public static AccessBook BuiltIn()
    {
        string[] scopes = ["bizproc"];
        var administrator = new Caller("app.1", User: 1, IsAdministrator: true);
        var book = new AccessBook();
        book._tokens["admin"] = new AccessToken(administrator, scopes);
        book._tokens["admin@app.2"] = new AccessToken(administrator with { Application = "app.2" }, scopes);
        book._tokens["user"] = new AccessToken(new Caller("app.1", User: 2, IsAdministrator: false), scopes);
        book._tokens["expired"] = new AccessToken(administrator, scopes, IsExpired: true);
        book._tokens["noscope"] = new AccessToken(administrator, []);
        book._webhooks[("1", "goodhook")] = administrator with { Application = null };
        return book;
    }

    /// <summary>Says who calls, or why the portal does not want to know (portal: 2.6).</summary>
    public (Caller? Caller, PortalAnswer? Refusal) Authenticate(Credentials credentials, string scope)
    {
        if (credentials is { WebhookUser: { } user, WebhookSecret: { } secret })
        {
            // A webhook made here may use every scope.
            return _webhooks.TryGetValue((user, secret), out var caller) ? (caller, null) : (null, GeneralAnswers.InvalidCredentials);
        }

        if (credentials.Token is null) return (null, GeneralAnswers.NoAuthFound);
        if (!_tokens.TryGetValue(credentials.Token, out var token)) return (null, GeneralAnswers.InvalidToken);
        if (token.IsExpired) return (null, GeneralAnswers.ExpiredToken);

        return token.Scopes.Contains(scope) ? (token.Caller, null) : (null, GeneralAnswers.InsufficientScope);
    }
}
