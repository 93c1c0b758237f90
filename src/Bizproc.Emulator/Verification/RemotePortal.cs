using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bizproc.Emulator.Programs;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>Calls a portal with an address and an administrator's token. Every call gives an answer, even if the portal does not respond.</summary>
internal sealed class RemotePortal : IDisposable
{
    /// <summary>A token that no portal knows.</summary>
    public const string UnknownToken = "bad";

    /// <summary>The maximum number of times that a call is repeated after a refusal for the rate limit. The waits add up to 30 seconds.</summary>
    private const int MaxRepeats = 6;

    private const int MaxAnswerBytes = 1024 * 1024;

    private readonly HttpClient _http;
    private readonly string _token;
    private readonly RequestPace _pace;

    /// <summary>Creates a client. It makes no call yet.</summary>
    /// <param name="address">The address of the portal.</param>
    /// <param name="token">The token of an administrator.</param>
    /// <param name="tell">Tells the person who waits that the portal has not answered yet.</param>
    /// <param name="time">The clock.</param>
    public RemotePortal(Uri address, string token, Action<string> tell, TimeProvider time)
        // A redirect could send the token to another host.
        : this(new WaitNotes(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, maxAttempts: 1, tell, time), address, token, new RequestPace(!address.IsLoopback, time))
    {
    }

    private RemotePortal(HttpMessageHandler handler, Uri address, string token, RequestPace pace)
    {
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri(address, "/rest/"),
            Timeout = WaitNotes.Limit,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        _token = token;
        _pace = pace;
    }

    /// <summary>Creates a client of a portal in this process, which has no rate limit.</summary>
    public static RemotePortal Create(HttpMessageHandler handler, Uri address, string token, TimeProvider time) =>
        new(handler, address, token, new RequestPace(isLimited: false, time));

    /// <summary>Makes a call, and repeats it after a refusal for the rate limit (portal: 2.8).</summary>
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

    /// <summary>Makes a call that is not a recorded one, with the given token.</summary>
    public Task<RemoteAnswer> CallAsync(string method, string body, CancellationToken cancellationToken) =>
        CallAsync(method, body, isForm: false, RequestToken.Given, cancellationToken);

    /// <summary>Removes the token from a text, because a portal may repeat it.</summary>
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
            return new RemoteAnswer(0, exception.Message) { Failure = exception };
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            return new RemoteAnswer(0, $"no answer within {WaitNotes.Limit.TotalSeconds} seconds") { Failure = late };
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
