using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Proves that a post comes from a portal: its refresh token is handed to an authorisation server that is known, with the application's own
/// id and secret, and only the answer counts (portal: 8.2). A few at a time: anybody can post what has to be proved.
/// </summary>
internal sealed class PortalProof(IHttpClientFactory http, PortalHosts hosts, IOptions<BizprocOptions> options) : IDisposable
{
    private const int AtATime = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turns = new(AtATime);

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
        if (portal is null) throw new PortalException("", fault, 200, AuthorizationClient.Method);

        return new ProvenPortal(answer.MemberId, portal, new PortalTokens(answer.AccessToken!, answer.RefreshToken ?? refreshToken), answer.UserId, server);
    }

    public void Dispose() => _turns.Dispose();

    private async Task<AuthorizationAnswer> AskAsync(ApplicationCredentials application, string refreshToken, CancellationToken cancellationToken)
    {
        if (!await _turns.WaitAsync(Patience, cancellationToken).ConfigureAwait(false))
            throw new PortalException("", "Too many posts are to be proved at this time", 503, AuthorizationClient.Method);

        try
        {
            var authorization = new AuthorizationClient(http.CreateClient(PortalClientFactory.HttpClientName), application, options.Value.Limits.Timeout);
            return await authorization.AskAsync(refreshToken, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }
}
