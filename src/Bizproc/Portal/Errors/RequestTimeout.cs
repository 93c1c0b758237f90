namespace Bizproc.Portal.Errors;

/// <summary>Creates the exception for a request that exceeded its time.</summary>
internal static class RequestTimeout
{
    /// <summary>
    /// Creates the exception that <see cref="HttpClient"/> throws as well: a cancellation with an inner <see cref="TimeoutException"/>, so callers can
    /// tell a timeout from their own cancellation.
    /// </summary>
    /// <param name="failure">The failure without the limit, such as "crm.deal.get got no answer".</param>
    /// <param name="limit">The limit.</param>
    /// <param name="late">The exception of the timer.</param>
    public static TaskCanceledException Create(string failure, TimeSpan limit, Exception late)
    {
        string message = $"{failure} within {limit.TotalSeconds} {(limit == TimeSpan.FromSeconds(1) ? "second" : "seconds")}";
        return new TaskCanceledException(message, new TimeoutException(message, late));
    }
}
