using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Bizproc.Emulator.Delivery;

/// <summary>Posts forms to applications, once each. It repeats nothing and follows no redirect (portal: 10.1, 19).</summary>
internal sealed class ApplicationClient : IDisposable
{
    private const int LongestBody = 64 * 1024;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(60);
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    private readonly TimeProvider _clock;
    private readonly TimeProvider _machine;
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <param name="clock">Measures the time that an application takes.</param>
    /// <param name="machine">
    /// Measures the same limit, so that a wait also ends if the clock belongs to a test and stands still. Default: the clock of the machine.
    /// </param>
    public ApplicationClient(TimeProvider clock, TimeProvider? machine = null)
    {
        _clock = clock;
        _machine = machine ?? TimeProvider.System;
    }

    /// <summary>Gets the applications that are reached without the network.</summary>
    public ApplicationRoutes Routes { get; } = new();

    /// <summary>Posts a form. The result describes the outcome, whatever the application does.</summary>
    /// <param name="url">The address of the application.</param>
    /// <param name="form">The form.</param>
    /// <param name="sender">The name of the sender, one of <see cref="FormSender"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<HandlerReply> PostAsync(string url, byte[] form, string sender, CancellationToken cancellationToken)
    {
        long start = _clock.GetTimestamp();
        using var patience = new CancellationTokenSource(MaxDelay, _clock);
        using var machinePatience = new CancellationTokenSource(MaxDelay, _machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, machinePatience.Token, cancellationToken);
        try
        {
            using var content = new ByteArrayContent(form);
            content.Headers.ContentType = Form;
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url)) { Content = content };
            request.Headers.TryAddWithoutValidation("User-Agent", sender);
            using var response = await SendAsync(request, either.Token).ConfigureAwait(false);
            string body = await ReadAsync(response, either.Token).ConfigureAwait(false);
            return new HandlerReply((int)response.StatusCode, body, Note(response), _clock.GetElapsedTime(start));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested || machinePatience.IsCancellationRequested)
        {
            return Failed($"No answer within {MaxDelay.TotalSeconds} seconds");
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException)
        {
            return Failed(late.InnerException.Message, isUndelivered: true);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            return Failed(failure.Message, IsUndelivered(failure));
        }

        HandlerReply Failed(string error, bool isUndelivered = false) =>
            new(Status: null, Body: null, error, _clock.GetElapsedTime(start)) { IsUndelivered = isUndelivered };
    }

    public void Dispose()
    {
        Routes.Dispose();
        _http.Dispose();
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Routes.Find(request.RequestUri!) is { } route
            ? route.SendAsync(request, cancellationToken)
            : _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <summary>True if there was no connection, or if the address cannot be called at all.</summary>
    private static bool IsUndelivered(Exception failure) => failure switch
    {
        HttpRequestException request => request.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        UriFormatException or InvalidOperationException or NotSupportedException => true,
        _ => false,
    };

    private static string? Note(HttpResponseMessage response) =>
        response.Headers.Location is { } target && (int)response.StatusCode is >= 300 and < 400 ? $"A redirect to {target} is not followed" : null;

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[LongestBody];
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            int length = await stream.ReadAtLeastAsync(buffer, LongestBody, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }
}
