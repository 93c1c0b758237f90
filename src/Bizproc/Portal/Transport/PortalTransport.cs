using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Protocol;

namespace Bizproc.Portal.Transport;

/// <summary>Sends one request and reads its answer. Every outcome becomes a result or one clear exception.</summary>
/// <param name="http">Sends the request.</param>
/// <param name="location">The portal's current address.</param>
internal sealed class PortalTransport(HttpClient http, PortalLocation location)
{
    /// <summary>
    /// The time at which the limit of operating time ends according to the last answer, in Unix seconds (portal: 2.4); 0 if unknown.
    /// </summary>
    public long OperatingResetAt { get; private set; }

    /// <summary>Sends a body and returns its bytes to the pool.</summary>
    public async Task<PortalAnswer<T>> SendAsync<T>(RequestFailures failures, PooledBuffer body, JsonTypeInfo<T> result, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(location.Rest, failures.Call.Path));
        if (failures.Call.IdempotencyKey is { } key) request.Headers.TryAddWithoutValidation(RestV3.KeyHeader, key);

        // We cannot tell 307 from 308 here; both keep the POST.
        using var content = new RequestContent(body, request, target => failures.Redirected(target, status: 307));
        request.Content = content;
        cancellationToken.ThrowIfCancellationRequested();
        using var response = await SendAsync(failures, request, cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadAsync(failures, response, result, cancellationToken).ConfigureAwait(false);
        }
        catch (PortalException refused)
        {
            refused.RetryAfter = response.Headers.RetryAfter;
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(RequestFailures failures, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException refused) when (refused.InnerException is PrivateAddressException)
        {
            // The socket's own message is omitted, because it would reveal the network to strangers.
            throw failures.Failed(PortalAddress.NotPublic, status: 0);
        }
    }

    private async Task<PortalAnswer<T>> ReadAsync<T>(RequestFailures failures, HttpResponseMessage response, JsonTypeInfo<T> result, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        if (status is >= 300 and < 400) throw failures.Redirected(response.Headers.Location, status);
        if (response.RequestMessage is { } sent && sent.Method != HttpMethod.Post) throw failures.Redirected(sent.RequestUri, status);

        byte[]? answer = await ResponseBodyReader.ReadAsync(response, http.Timeout, cancellationToken).ConfigureAwait(false);
        return answer is null ? throw failures.Unreadable(response) : Read(failures, response, answer, result);
    }

    private PortalAnswer<T> Read<T>(RequestFailures failures, HttpResponseMessage response, ReadOnlySpan<byte> body, JsonTypeInfo<T> result)
    {
        int status = (int)response.StatusCode;
        if (!PortalResponse.TryRead(body, out var answer)) throw failures.NoAnswer("The answer is not a portal's", response, body);
        if (answer.Error.Length > 0) throw failures.Refused(answer.Error, answer.Description, status);
        if (answer.Description.Length > 0 && answer.Result.IsEmpty) throw failures.Refused("", answer.Description, status);
        if (answer.Result.IsEmpty) throw failures.NoAnswer("The answer has neither a result nor an error", response, body);
        if (!response.IsSuccessStatusCode) throw failures.NoAnswer("The answer has a result, but its status is a failure", response, body);

        if (answer.OperatingResetAt > 0) OperatingResetAt = answer.OperatingResetAt;
        try
        {
            return new PortalAnswer<T>(JsonSerializer.Deserialize(answer.Result, result)!) { Total = answer.Total, Next = answer.Next };
        }
        catch (JsonException broken)
        {
            throw failures.WrongResult(typeof(T), broken.Path, status);
        }
    }
}
