using System.Net;
using System.Net.Http.Headers;

namespace Bizproc;

/// <summary>
/// The body of one request. It gives its rented bytes back only after nobody sends them any more. No redirect carries away the secrets in it.
/// </summary>
internal sealed class RequestContent : HttpContent
{
    private readonly PooledBuffer _buffer;
    private readonly HttpRequestMessage _request;
    private readonly Func<Uri?, Exception> _redirected;
    private Uri? _target;

    // The owner is one; a send that outlives its cancelled request is another.
    private int _holders = 1;
    private int _disposed;

    /// <summary>Takes a body over.</summary>
    /// <param name="buffer">The bytes, which it gives back.</param>
    /// <param name="request">The request that the body belongs to.</param>
    /// <param name="redirected">Makes the exception for a redirect to an address.</param>
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
        // Under 307 and 308 a client that follows redirects sends the same body to the new address. A first address other than the portal's
        // is the doing of a handler that the application chose; a second one is not.
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
