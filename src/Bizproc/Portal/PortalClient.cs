using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>
/// Calls the methods of one portal over HTTP: JSON, with the token in the body, so that it stands in no address and no log (portal: 2).
/// Safe for many calls at a time.
/// </summary>
/// <remarks>
/// Give it an <see cref="HttpClient"/> that follows no redirects (<c>AllowAutoRedirect = false</c>): a redirect makes a POST a GET. One
/// that does follow them cannot be stopped, but what comes of it is refused with a <see cref="PortalException"/>, and the token is never
/// sent to a second address.
/// </remarks>
public sealed class PortalClient : IPortalClient
{
    private readonly HttpClient _http;
    private readonly Uri _rest;
    private readonly PortalToken _token;
    private readonly ActionValues _values;

    /// <summary>Takes a portal. Nothing is sent yet.</summary>
    /// <param name="http">What sends the requests; it stays the caller's.</param>
    /// <param name="options">The portal, and how the application is known there. Later changes have no effect.</param>
    /// <exception cref="ArgumentException">
    /// The portal's address is no origin; the token is empty or has white space; or the portal would refuse a handler at the public URL, as
    /// it does at <c>localhost</c> (portal: 5). No message repeats the token.
    /// </exception>
    public PortalClient(HttpClient http, PortalOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        _http = http;
        _rest = PortalAddress.ToRest(options.Portal, nameof(options));
        _token = new PortalToken(options.AccessToken, nameof(options));
        _values = new ActionValues(options.PublicUrl, options.UserId ?? 0);
    }

    /// <inheritdoc/>
    public Task<T> CallAsync<T>(
        string method, ReadOnlyMemory<byte> body, JsonTypeInfo<T> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var call = Begin(method);
        return SendAsync(call, RequestBody.FromJson(_token, body.Span, nameof(body)), result, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<T> CallAsync<TParameters, T>(
        string method,
        TParameters parameters,
        JsonTypeInfo<TParameters> parametersType,
        JsonTypeInfo<T> result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parametersType);
        ArgumentNullException.ThrowIfNull(result);
        var call = Begin(method);
        return SendAsync(call, RequestBody.From(_token, parameters, parametersType, nameof(parameters)), result, cancellationToken);
    }

    /// <inheritdoc/>
    public Task CallAsync(
        ActionDefinition action,
        ActionCommand command,
        ActionFields fields = ActionFields.All,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        var call = new PortalCall(_token, action.GetMethod(command), action.Code);
        return CommandAsync(call, RequestBody.From(_token, action, command, fields, _values), cancellationToken);
    }

    private PortalCall Begin(string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);

        // The method becomes a part of the address: nothing in it may lead elsewhere.
        if (!Ascii.IsLetter(method[0]) || !method.All(static c => Ascii.IsLetterOrDigit(c) || c is '.' or '_' or '-'))
            throw new ArgumentException("A method's name is a letter, then letters, digits, dots, hyphens and underscores", nameof(method));

        return new PortalCall(_token, method, Code: null);
    }

    private async Task CommandAsync(PortalCall call, PooledBuffer body, CancellationToken cancellationToken)
    {
        bool done = await SendAsync(call, body, PortalJson.Default.Boolean, cancellationToken).ConfigureAwait(false);
        if (!done) throw call.Failed("The portal answered false, where it says true to what it has done", status: 200);
    }

    private async Task<T> SendAsync<T>(PortalCall call, PooledBuffer body, JsonTypeInfo<T> result, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_rest, call.Method));

        // Which of 307 and 308 it was nobody knows here; they mean the same to a POST.
        using var content = new RequestContent(body, request, target => call.Redirected(target, status: 307));
        request.Content = content;
        cancellationToken.ThrowIfCancellationRequested();
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);

        int status = (int)response.StatusCode;
        if (status is >= 300 and < 400) throw call.Redirected(response.Headers.Location, status);
        if (response.RequestMessage is { } sent && sent.Method != HttpMethod.Post) throw call.Redirected(sent.RequestUri, status);

        byte[]? answer = await AnswerBody.ReadAsync(response, _http.Timeout, cancellationToken).ConfigureAwait(false);
        return answer is null ? throw call.Unreadable(response) : Read(call, response, answer, result);
    }

    private static T Read<T>(PortalCall call, HttpResponseMessage response, ReadOnlySpan<byte> body, JsonTypeInfo<T> result)
    {
        int status = (int)response.StatusCode;
        if (!Answer.TryRead(body, out var answer)) throw call.NoAnswer("What answered is no portal", response, body);
        if (answer.Error.Length > 0) throw call.Refused(answer.Error, answer.Description, status);
        if (answer.Description.Length > 0 && answer.Result.IsEmpty) throw call.Refused("", answer.Description, status);
        if (answer.Result.IsEmpty) throw call.NoAnswer("The answer has neither result nor error", response, body);
        if (!response.IsSuccessStatusCode) throw call.NoAnswer("The answer has a result, but the status of a failure", response, body);

        try
        {
            return JsonSerializer.Deserialize(answer.Result, result)!;
        }
        catch (JsonException broken)
        {
            throw call.WrongResult(typeof(T), broken.Path, status);
        }
    }
}
