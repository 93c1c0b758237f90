namespace Bizproc;

/// <summary>Reads the body of an answer, within bounds.</summary>
internal static class ResponseBodyReader
{
    /// <summary>The longest body that is read, in bytes. The longest answers are lists of 50 rows, of some hundred kilobytes.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>Reads all of it.</summary>
    /// <param name="response">The answer, of which only the head was read.</param>
    /// <param name="timeout">How long it may take; the client's own time limit ends with the head.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The body, or <see langword="null"/> if it is longer than <see cref="MaxLength"/> or cannot be unpacked.</returns>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">It was given up, or took too long.</exception>
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
            // As HttpClient tells its own time limit from a caller's wish.
            string message = $"The answer was not complete within {timeout.TotalSeconds} seconds";
            throw new TaskCanceledException(message, new TimeoutException(message, canceled));
        }
    }
}
