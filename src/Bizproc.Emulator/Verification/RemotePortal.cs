using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>A portal somewhere, of which there is an address and an administrator's token. There is an answer whatever happens.</summary>
internal sealed class RemotePortal : IDisposable
{
    /// <summary>A token that no portal knows.</summary>
    public const string UnknownToken = "bad";

    /// <summary>So often a call is repeated that was refused as one too many; its waits come to half a minute.</summary>
    private const int MaxRepeats = 6;

    private const int MaxAnswerBytes = 1024 * 1024;

    // What a portal itself gives a request (portal: 2.8).
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private readonly string _token;
    private readonly RequestPace _pace;

    /// <summary>Knows where the portal is, and asks nothing yet.</summary>
    public RemotePortal(Uri address, string token, TimeProvider time)
    {
        // A redirect would carry the token to somebody else.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri(address, "/rest/"),
            Timeout = Timeout,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        _token = token;
        _pace = new RequestPace(!address.IsLoopback, time);
    }

    /// <summary>Makes a call; one that the portal refused as one too many is repeated (portal: 2.8).</summary>
    public async Task<RemoteAnswer> CallAsync(string method, string body, bool isForm, RequestToken token, CancellationToken cancellationToken)
    {
        for (int attempt = 0; ; attempt++)
        {
            await _pace.WaitAsync(cancellationToken).ConfigureAwait(false);
            var answer = await SendAsync(method, body, isForm, token, cancellationToken).ConfigureAwait(false);
            if (answer.Error != GeneralAnswers.QueryLimitError || attempt == MaxRepeats) return answer;

            await _pace.SlowDownAsync(attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes a call of one's own, with the given token.</summary>
    public Task<RemoteAnswer> CallAsync(string method, string body, CancellationToken cancellationToken) =>
        CallAsync(method, body, isForm: false, RequestToken.Given, cancellationToken);

    /// <summary>A text of the portal's that does not tell the token, even if the portal repeats it.</summary>
    public string WithoutToken(string text) => text.Replace(_token, "<token>", StringComparison.Ordinal);

    public void Dispose() => _http.Dispose();

    private async Task<RemoteAnswer> SendAsync(
        string method, string body, bool isForm, RequestToken token, CancellationToken cancellationToken)
    {
        try
        {
            string? text = token switch { RequestToken.Given => _token, RequestToken.Unknown => UnknownToken, _ => null };
            using var content = isForm ? Form(body, text) : Json(body, text);
            using var response = await _http.PostAsync(method, content, cancellationToken).ConfigureAwait(false);
            string answer = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            return new RemoteAnswer((int)response.StatusCode, answer);
        }
        catch (HttpRequestException exception)
        {
            return new RemoteAnswer(0, exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RemoteAnswer(0, $"no answer within {Timeout.TotalSeconds} seconds");
        }
    }

    private static StringContent Form(string form, string? token) => Content(
        "application/x-www-form-urlencoded", token is null ? form : $"{form}&auth={Uri.EscapeDataString(token)}");

    private static StringContent Json(string json, string? token) =>
        Content("application/json", token is null ? json : WithToken(json, token));

    private static StringContent Content(string type, string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue(type));

    private static string WithToken(string json, string token) =>
        $$"""{"auth":"{{JsonEncodedText.Encode(token)}}"{{(json is "{}" ? "" : ",")}}{{json[1..]}}""";
}
