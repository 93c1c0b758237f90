using System.Net;
using System.Net.Http.Headers;

namespace Bizproc.Portal.Transport;

/// <summary>
/// The body of one request. It returns its rented bytes only after every send has ended. It prevents redirects from carrying away the secrets.
/// </summary>
internal sealed class RequestContent : HttpContent
{
    private readonly PooledBuffer _buffer;
    private readonly HttpRequestMessage _request;
    private readonly Func<Uri?, Exception> _redirected;
    private Uri? _target;

    // Reference count: one for the owner, one for a send that is still running after its request was cancelled.
    private int _holders = 1;
    private int _disposed;

    /// <summary>Takes ownership of a body.</summary>
    /// <param name="buffer">The bytes, which this object returns to the pool.</param>
    /// <param name="request">The request to which the body belongs.</param>
    /// <param name="redirected">Creates the exception for a redirect to an address.</param>
    /// <param name="mediaType">The media type of the body.</param>
    public RequestContent(PooledBuffer buffer, HttpRequestMessage request, Func<Uri?, Exception> redirected, string mediaType = "application/json")
    {
        _buffer = buffer;
        _request = request;
        _redirected = redirected;

        // Without a charset: portals before 2025 read JSON under exactly this type (portal: 2.2).
        Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // After 307 and 308, a client that follows redirects sends the same body to the new address. If the first address is not the portal's, a
        // handler of the application chose it; a second address is a redirect.
        var target = _request.RequestUri;
        var first = Interlocked.CompareExchange(ref _target, target, comparand: null);
        if (first is not null && first != target) throw _redirected(target);

        Hold();
        try
        {
            await stream.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            LetGo();
        }
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Length;
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0) LetGo();
        base.Dispose(disposing);
    }

    private void Hold()
    {
        int holders;
        do
        {
            holders = Volatile.Read(ref _holders);
            ObjectDisposedException.ThrowIf(holders == 0, this);
        }
        while (Interlocked.CompareExchange(ref _holders, holders + 1, holders) != holders);
    }

    private void LetGo()
    {
        if (Interlocked.Decrement(ref _holders) == 0) _buffer.Dispose();
    }
}
