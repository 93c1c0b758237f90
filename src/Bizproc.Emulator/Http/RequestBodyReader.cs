using System.Buffers;

namespace Bizproc.Emulator.Http;

/// <summary>Reads the bytes of a request.</summary>
internal static class RequestBodyReader
{
    private const int ReadAtOnce = 16 * 1024;

    /// <exception cref="RequestTooLargeException">The body is longer than <see cref="RequestLimits.Bytes"/>.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > RequestLimits.Bytes) throw new RequestTooLargeException();

        // Content-Length may be false, so it reserves only a small buffer.
        using var bytes = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, ReadAtOnce));
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ReadAtOnce);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (bytes.Length + read > RequestLimits.Bytes) throw new RequestTooLargeException();
                bytes.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return bytes.ToArray();
    }
}
