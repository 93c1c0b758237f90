namespace Bizproc;

/// <summary>Knows whether an earlier attempt of a call may have arrived although its answer was lost.</summary>
internal sealed class SentAttempts
{
    private bool _mayHaveArrived;

    /// <summary>Makes an attempt. If an earlier attempt may have arrived, a refusal is marked.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> attempt)
    {
        bool mayHaveArrived = _mayHaveArrived;

        // The attempt may have arrived as long as nothing else is known: a time limit ends it without a failure of its own.
        _mayHaveArrived = true;
        try
        {
            return await attempt().ConfigureAwait(false);
        }
        catch (PortalException refused) when (!OutcomeUnknown.Is(refused))
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
