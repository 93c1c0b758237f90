using System.Text;
using System.Text.Json;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc.Portal.Renewal;

/// <summary>Requests new tokens from the authorisation server (portal: 2.7).</summary>
/// <param name="http">Sends the requests.</param>
/// <param name="application">The credentials of the application.</param>
/// <param name="timeout">The maximum time of one request, including its whole answer; at most <see cref="MaxTimeout"/> counts.</param>
internal sealed class AuthorizationClient(HttpClient http, ApplicationCredentials application, TimeSpan timeout)
{
    public const string Method = "oauth/token";

    /// <summary>The limit of <c>timeout</c>. A renewal must end before other processes consider it abandoned, after 30 seconds.</summary>
    internal static readonly TimeSpan MaxTimeout = TimeSpan.FromSeconds(20);

    private const int MostOfText = 1000;

    private readonly TimeSpan _timeout = timeout > TimeSpan.Zero && timeout < MaxTimeout ? timeout : MaxTimeout;

    /// <summary>Renews the tokens. Returns the whole answer, which always has an access token.</summary>
    /// <exception cref="PortalAccessException">The server refused; another try will fail as well.</exception>
    /// <exception cref="PortalException">The answer was not an authorisation server's.</exception>
    public async Task<AuthorizationResponse> AskAsync(string refreshToken, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_timeout);
        try
        {
            return await SendAsync(refreshToken, limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (limited.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw RequestTimeout.Create($"{Method} got no answer", _timeout, late);
        }
    }

    private async Task<AuthorizationResponse> SendAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var secrets = new SecretRedactor(refreshToken, application.ClientSecret);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(application.AuthorizationServer, "/oauth/token/"));
        using var form = new RequestContent(WriteForm(refreshToken), request, target => Redirected(target, status: 307, secrets), "application/x-www-form-urlencoded");
        request.Content = form;
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);

        // An answer after a redirect is not from the server that we asked, even if the redirect did not carry a secret.
        int status = (int)response.StatusCode;
        if (status is >= 300 and < 400) throw Redirected(response.Headers.Location, status, secrets);
        if (response.RequestMessage is { } sent && sent.Method != HttpMethod.Post) throw Redirected(sent.RequestUri, status, secrets);

        byte[]? body = await ResponseBodyReader.ReadAsync(response, http.Timeout, cancellationToken).ConfigureAwait(false);
        try
        {
            return Read(body ?? [], status, secrets);
        }
        catch (PortalException refused)
        {
            refused.RetryAfter = response.Headers.RetryAfter;
            throw;
        }
    }

    /// <summary>Writes the form into the body, so no address and no log of addresses contains a secret.</summary>
    private PooledBuffer WriteForm(string refreshToken)
    {
        const int Expected = 512;
        string form = $"grant_type=refresh_token&client_id={Escape(application.ClientId)}&client_secret={Escape(application.ClientSecret)}&refresh_token={Escape(refreshToken)}";
        var buffer = new PooledBuffer(Expected);
        Encoding.ASCII.GetBytes(form, buffer);
        return buffer;

        static string Escape(string value) => Uri.EscapeDataString(value);
    }

    private static PortalException Redirected(Uri? target, int status, SecretRedactor secrets)
    {
        string place = target is { IsAbsoluteUri: true } ? $"'{secrets.Clean(target.Authority, MostOfText)}'" : "another address of the same host";
        return new PortalException("", $"The authorisation server redirects to {place} instead of answering. No secret is sent there", status, Method);
    }

    private static AuthorizationResponse Read(byte[] body, int status, SecretRedactor secrets)
    {
        AuthorizationResponse? answer;
        try
        {
            answer = JsonSerializer.Deserialize(body, AuthorizationJsonContext.Default.AuthorizationResponse);
        }
        catch (JsonException)
        {
            answer = null;
        }

        if (answer?.Error is { Length: > 0 } error)
        {
            string description = secrets.Clean(answer.ErrorDescription ?? error, MostOfText);
            throw AccessErrors.CreateRefreshException(secrets.Clean(error, MostOfText), description, status, Method);
        }

        if (answer is not { AccessToken.Length: > 0 }) throw new PortalException("", "The answer is not an authorisation server's", status, Method);

        // Check before the tokens are stored: a token that no request can carry would lock the application out.
        bool isUsable = PortalToken.IsToken(answer.AccessToken) && (string.IsNullOrEmpty(answer.RefreshToken) || PortalToken.IsToken(answer.RefreshToken));
        return isUsable ? answer : throw new PortalException("", "The authorisation server sent a token with characters that are not valid in a token", status, Method);
    }
}
