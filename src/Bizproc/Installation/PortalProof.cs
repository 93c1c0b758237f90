using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Finds out which portal a refresh token is of. It hands the token to an authorisation server that is known, with the application's own id
/// and secret. Only the answer counts (portal: 8.2).
/// </summary>
internal sealed class PortalProof(IHttpClientFactory http, PortalHosts hosts, IOptions<BizprocOptions> options)
{
    /// <summary>The maximum time for an answer. A server that does not answer must not keep other posts waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The server that a post names, or the one of the options where it names none; <see langword="null"/> for one that is not known.</summary>
    /// <param name="posted">Address of anything on the server; empty where nothing was posted.</param>
    public Uri? FindServer(string posted)
    {
        var known = options.Value.AllAuthorizationServers();
        if (posted.Length == 0) return known[0];

        return Uri.TryCreate(posted, UriKind.Absolute, out var address)
            ? known.FirstOrDefault(server => Uri.Compare(server, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0)
            : null;
    }

    /// <summary>Asks the server. One request, to that server only.</summary>
    /// <param name="server">A known server.</param>
    /// <param name="refreshToken">What was posted; it is used up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The application's id and secret are not configured.</exception>
    /// <exception cref="PortalException">The server refused, or answered what is no proof.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    public async Task<ProvenPortal> ProveAsync(Uri server, string refreshToken, CancellationToken cancellationToken)
    {
        if (options.Value is not { ClientId.Length: > 0, ClientSecret.Length: > 0 } known)
            throw new InvalidOperationException("Without BizprocOptions.ClientId and ClientSecret nobody can prove which portal it is");

        var application = new ApplicationCredentials(known.ClientId, known.ClientSecret) { AuthorizationServer = server };
        var answer = await AskAsync(application, refreshToken, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(answer.MemberId))
            throw new PortalException("", "The authorisation server does not say whose the tokens are", 200, AuthorizationClient.Method);

        var (portal, fault) = PortalAddress.FromServer(answer.ClientEndpoint, hosts.IsExempt);
        if (portal is null) throw fault == PortalAddress.NotPublic ? PostRefusedException.Forged(fault) : new PortalException("", fault, 200, AuthorizationClient.Method);

        var tokens = new PortalTokens(answer.AccessToken!, answer.RefreshToken ?? refreshToken);
        Validate(tokens);
        return new ProvenPortal(answer.MemberId, portal, tokens, answer.UserId, server);
    }

    /// <summary>Refuses tokens that no client can work with, so that they are not kept.</summary>
    private static void Validate(PortalTokens tokens)
    {
        _ = new PortalToken(tokens.AccessToken, nameof(tokens));
        _ = new PortalToken(tokens.RefreshToken, nameof(tokens));
    }

    private Task<AuthorizationResponse> AskAsync(ApplicationCredentials application, string refreshToken, CancellationToken cancellationToken)
    {
        var timeout = options.Value.Limits.Timeout < Patience ? options.Value.Limits.Timeout : Patience;
        var authorization = new AuthorizationClient(http.CreateClient(PortalClientFactory.HttpClientName), application, timeout);
        return authorization.AskAsync(refreshToken, cancellationToken);
    }
}
