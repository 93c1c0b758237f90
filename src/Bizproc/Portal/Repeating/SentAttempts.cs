namespace Bizproc;

/// <summary>Knows of the attempts of one call whether an earlier one may have arrived although its answer was lost.</summary>
internal sealed class SentAttempts
{
    private bool _mayHaveArrived;

    /// <summary>Makes an attempt; a refusal is marked if an earlier attempt may have arrived.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> attempt)
    {
        bool mayHaveArrived = _mayHaveArrived;

        // As long as nothing else is known: time limits end an attempt without a failure of its own.
        _mayHaveArrived = true;
        try
        {
            return await attempt().ConfigureAwait(false);
        }
        catch (PortalException refused) when (!Lost.Is(refused))
        {
            _mayHaveArrived = mayHaveArrived;
            refused.IsAfterLostAttempt = mayHaveArrived;
            throw;
        }
        catch (HttpRequestException unreached) when (NeverLeft(unreached.HttpRequestError))
        {
            _mayHaveArrived = mayHaveArrived;
            throw;
        }
    }

    private static bool NeverLeft(HttpRequestError error) => error
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;
}
