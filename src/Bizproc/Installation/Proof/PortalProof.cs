using Bizproc.Installation.Clients;
using Bizproc.Portal.Renewal;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation.Proof;

/// <summary>
/// Finds the portal to which a refresh token belongs. It sends the token to a trusted authorisation server with the application's own id and
/// secret. Only the answer counts (portal: 8.2).
/// </summary>
internal sealed class PortalProof(IHttpClientFactory http, PortalHosts hosts, IOptions<BizprocOptions> options)
{
    /// <summary>The maximum time for an answer. A server that does not answer must not delay other posts.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Finds the server that a post names, or the server of the options if it names none; <see langword="null"/> if the server is not trusted.
    /// </summary>
    /// <param name="posted">An address on the server; empty if none was posted.</param>
    public Uri? FindServer(string posted)
    {
        var known = options.Value.AllAuthorizationServers();
        if (posted.Length == 0) return known[0];

        return known.FirstOrDefault(server => PortalAddress.HasOrigin(posted, server));
    }

    /// <summary>Sends one request to the server, and to no other server.</summary>
    /// <param name="server">A trusted server.</param>
    /// <param name="refreshToken">The posted token, which is used up.</param>
    /// <exception cref="InvalidOperationException">The client id and the client secret are not configured.</exception>
    /// <exception cref="PortalException">The server refused, or its answer proves nothing.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    public async Task<ProvenPortal> ProveAsync(Uri server, string refreshToken)
    {
        if (options.Value is not { ClientId.Length: > 0, ClientSecret.Length: > 0 } known)
            throw new InvalidOperationException("Without BizprocOptions.ClientId and ClientSecret no portal can prove its identity");

        var application = new ApplicationCredentials(known.ClientId, known.ClientSecret) { AuthorizationServer = server };
        var answer = await AskAsync(application, refreshToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(answer.MemberId))
            throw new PortalException("", "The authorisation server does not say to which portal the tokens belong", 200, AuthorizationClient.Method);

        var (portal, fault) = PortalAddress.FromServer(answer.ClientEndpoint, hosts.IsExempt);
        if (portal is null) throw fault == PortalAddress.NotPublic ? PostRefusedException.Forged(fault) : new PortalException("", fault, 200, AuthorizationClient.Method);

        var tokens = new PortalTokens(answer.AccessToken!, answer.RefreshToken ?? refreshToken);
        Validate(tokens);
        return new ProvenPortal(answer.MemberId, portal, tokens, answer.UserId, server);
    }

    /// <summary>Refuses tokens that a client cannot use, so that they are not stored.</summary>
    private static void Validate(PortalTokens tokens)
    {
        _ = new PortalToken(tokens.AccessToken, nameof(tokens));
        _ = new PortalToken(tokens.RefreshToken, nameof(tokens));
    }

    private Task<AuthorizationResponse> AskAsync(ApplicationCredentials application, string refreshToken)
    {
        var timeout = options.Value.Limits.Timeout < Patience ? options.Value.Limits.Timeout : Patience;
        var authorization = new AuthorizationClient(http.CreateClient(PortalClientFactory.HttpClientName), application, timeout);
        return authorization.AskAsync(refreshToken, CancellationToken.None);
    }
}
