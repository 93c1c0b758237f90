namespace Bizproc.Emulator.Http;

/// <summary>The bytes of a request.</summary>
internal static class RequestBody
{
    /// <exception cref="RequestTooLargeException">There are more than <see cref="RequestLimits.Bytes"/>.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > RequestLimits.Bytes) throw new RequestTooLargeException();

        using var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > RequestLimits.Bytes) throw new RequestTooLargeException();
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
