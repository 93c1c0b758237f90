using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace Bizproc.Emulator.Server.InProcess;

/// <summary>A request inside this process, and its response.</summary>
internal sealed class Exchange : IHttpRequestLifetimeFeature, IDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly MemoryStream _body = new();
    private volatile bool _isAborted;

    /// <param name="cancellationToken">Is cancelled when the client gives up.</param>
    public Exchange(CancellationToken cancellationToken)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        RequestAborted = _end.Token;
        Context.Features.Set<IHttpRequestLifetimeFeature>(this);
        Context.Response.Body = _body;
    }

    public HttpContext Context { get; } = new DefaultHttpContext();

    public CancellationToken RequestAborted { get; set; }

    public void Abort()
    {
        _isAborted = true;
        _end.Cancel();
    }

    /// <summary>Reads the client's request.</summary>
    public async Task ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = Context.Request;
        target.Protocol = HttpProtocol.Http11;
        target.Method = request.Method.Method;
        target.Scheme = request.RequestUri!.Scheme;
        target.Host = HostString.FromUriComponent(request.RequestUri);
        target.Path = PathString.FromUriComponent(request.RequestUri);
        target.QueryString = QueryString.FromUriComponent(request.RequestUri);
        foreach (var (name, values) in request.Headers.NonValidated) target.Headers[name] = values.ToArray();
        if (request.Content is not { } content) return;

        byte[] bytes = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (name, values) in content.Headers.NonValidated) target.Headers[name] = values.ToArray();
        target.ContentLength = bytes.Length;
        target.Body = new MemoryStream(bytes, writable: false);
    }

    /// <summary>Lets the portal answer.</summary>
    public async Task RunAsync(RequestDelegate answer)
    {
        try
        {
            await answer(Context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_isAborted)
        {
        }
    }

    /// <summary>Creates the client's response, after the portal has answered.</summary>
    /// <exception cref="HttpRequestException">The portal broke the connection before it answered.</exception>
    public HttpResponseMessage CreateResponse(HttpRequestMessage request)
    {
        var source = Context.Response;
        byte[] bytes = _body.ToArray();
        if (_isAborted && bytes.Length == 0)
            throw new HttpRequestException("An error occurred while sending the request.", new IOException("The emulated portal broke the connection"));

        HttpContent content = _isAborted ? new BrokenContent(bytes) : new ByteArrayContent(bytes);
        var response = new HttpResponseMessage((HttpStatusCode)source.StatusCode) { RequestMessage = request, Content = content };
        foreach (var (name, values) in source.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, values.ToArray())) content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return response;
    }

    public void Dispose()
    {
        _end.Dispose();
        _body.Dispose();
    }
}
