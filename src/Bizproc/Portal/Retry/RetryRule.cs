using Bizproc.Portal.Errors;
using Bizproc.Protocol;

namespace Bizproc.Portal.Retry;

/// <summary>Decides if a call is repeated, and after which delay (portal: 2.6, 2.8).</summary>
/// <param name="limits">The limits and retries.</param>
/// <param name="time">The clock.</param>
/// <param name="random">Returns a number from 0 to 1, so that clients that failed together do not retry together.</param>
/// <param name="operatingResetAt">Returns when the limit of operating time ends according to the portal, in Unix seconds; 0 if unknown.</param>
internal sealed class RetryRule(PortalLimits limits, TimeProvider time, Func<double> random, Func<long> operatingResetAt)
{
    private const int TooManyRequests = 429;
    private const int Unavailable = 503;

    /// <summary>The number of times that a delay is doubled at most: by then it exceeds every limit. More would overflow it.</summary>
    private const int MaxDoublings = 20;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(30);

    /// <summary>Gets the delay before the next attempt; <see langword="null"/> if the call is not repeated.</summary>
    /// <param name="call">The call.</param>
    /// <param name="failure">The failure of the last attempt.</param>
    /// <param name="attempt">The number of repetitions so far.</param>
    public TimeSpan? WaitAfter(RequestInfo call, Exception failure, int attempt)
    {
        TimeSpan? wait = failure switch
        {
            PortalException { Error: GeneralAnswers.OperationTimeLimitError } => UntilReset(attempt),
            PortalAccessException => null,
            PortalException { Error: GeneralAnswers.QueryLimitError } or PortalException { HttpStatus: TooManyRequests or Unavailable } => Wait((PortalException)failure, attempt),
            _ => OutcomeUnknown.Is(failure) && call.IsSafeToRepeat ? Step(attempt) : null,
        };
        return wait <= limits.MaxDelay ? wait : null;
    }

    /// <summary>Gets the longer of the usual delay and the delay that the portal asks for.</summary>
    private TimeSpan Wait(PortalException failure, int attempt)
    {
        var step = Step(attempt);
        var asked = failure.AskedWait(time.GetUtcNow());
        return asked < step ? step : asked + FirstWait * random();
    }

    private TimeSpan UntilReset(int attempt)
    {
        var left = DateTimeOffset.FromUnixTimeSeconds(operatingResetAt()) - time.GetUtcNow();

        // If the time is farther away than any limit lasts, the clocks differ, and the portal's time is useless.
        bool isCredible = left > TimeSpan.Zero && left < limits.MaxDelay;
        return isCredible ? left + FirstWait * random() : Doubled(LongestStep, attempt);
    }

    private TimeSpan Step(int attempt)
    {
        var whole = Doubled(FirstWait, attempt);
        return (whole < LongestStep ? whole : LongestStep) * (0.5 + random() / 2);
    }

    private static TimeSpan Doubled(TimeSpan first, int times) => first * Math.Pow(2, Math.Min(times, MaxDoublings));
}
