using System.Text.Json;

namespace Bizproc;

/// <summary>Asks the authorisation server for new tokens (portal: 2.7).</summary>
/// <param name="http">What sends.</param>
/// <param name="application">Who asks.</param>
/// <param name="timeout">How long one request may take, with its whole answer.</param>
internal sealed class AuthorizationClient(HttpClient http, ApplicationCredentials application, TimeSpan timeout)
{
    public const string Method = "oauth/token";

    private const int MostOfText = 1000;

    /// <summary>Renews.</summary>
    /// <exception cref="PortalAccessException">The server refused: no other try fares better.</exception>
    /// <exception cref="PortalException">What answered is no authorisation server.</exception>
    public async Task<PortalTokens> RefreshAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(refreshToken, cancellationToken).ConfigureAwait(false);
        return new PortalTokens(answer.AccessToken!, answer.RefreshToken);
    }

    /// <summary>Renews, and gives all that the server says, which has an access token.</summary>
    /// <exception cref="PortalAccessException">The server refused: no other try fares better.</exception>
    /// <exception cref="PortalException">What answered is no authorisation server.</exception>
    public async Task<AuthorizationAnswer> AskAsync(string refreshToken, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(timeout);
        try
        {
            return await SendAsync(refreshToken, limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (limited.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // As HttpClient tells its own time limit from a caller's wish.
            string message = $"{Method} was not answered within {timeout.TotalSeconds} seconds";
            throw new TaskCanceledException(message, new TimeoutException(message, late));
        }
    }

    private async Task<AuthorizationAnswer> SendAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var secrets = new Secrets(refreshToken, application.ClientSecret);
        // In the body, so that no address and no log of one has a secret in it.
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"),
            new("client_id", application.ClientId),
            new("client_secret", application.ClientSecret),
            new("refresh_token", refreshToken),
        ]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(application.AuthorizationServer, "/oauth/token/")) { Content = form };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        byte[]? body = await AnswerBody.ReadAsync(response, http.Timeout, cancellationToken).ConfigureAwait(false);
        return Read(body ?? [], (int)response.StatusCode, secrets);
    }

    private static AuthorizationAnswer Read(byte[] body, int status, Secrets secrets)
    {
        AuthorizationAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize(body, RenewalJson.Default.AuthorizationAnswer);
        }
        catch (JsonException)
        {
            answer = null;
        }

        if (answer?.Error is { Length: > 0 } error)
        {
            string description = secrets.Clean(answer.ErrorDescription ?? error, MostOfText);
            throw AccessErrors.OfRefresh(secrets.Clean(error, MostOfText), description, status, Method);
        }

        return answer is { AccessToken.Length: > 0 }
            ? answer
            : throw new PortalException("", "What answered is no authorisation server", status, Method);
    }
}
