namespace Bizproc.Portal.Retry;

/// <summary>Tracks if an earlier attempt of a call may have reached the portal although its answer was lost.</summary>
internal sealed class SentAttempts
{
    private bool _mayHaveArrived;

    /// <summary>Makes an attempt. If an earlier attempt may have reached the portal, a refusal is marked.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> attempt)
    {
        bool mayHaveArrived = _mayHaveArrived;

        // Assume that the attempt reached the portal until we know better: a timeout ends it without an exception of its own.
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
