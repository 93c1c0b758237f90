using Bizproc.Portal.Errors;

namespace Bizproc.Portal.Transport;

/// <summary>Reads the body of an answer, up to a maximum length.</summary>
internal static class ResponseBodyReader
{
    /// <summary>The maximum length of a body, in bytes. The longest answers are lists of 50 rows, with some hundred kilobytes.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>Reads the whole body.</summary>
    /// <param name="response">The response, of which only the headers were read.</param>
    /// <param name="timeout">The maximum time; the client's own timeout ends with the headers.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The body; <see langword="null"/> if it is longer than <see cref="MaxLength"/> or cannot be decompressed.</returns>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled, or exceeded its time.</exception>
    public static async Task<byte[]?> ReadAsync(HttpResponseMessage response, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(timeout);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxLength, limited.Token).ConfigureAwait(false);
            return await response.Content.ReadAsByteArrayAsync(limited.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException tooLong) when (tooLong.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (OperationCanceledException canceled) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(canceled.Message, canceled, cancellationToken);
        }
        catch (OperationCanceledException canceled)
        {
            throw RequestTimeout.Create("The answer was not complete", timeout, canceled);
        }
    }
}
