using Bizproc.Protocol;

namespace Bizproc;

/// <summary>What is repeated, and after how long (portal: 2.6, 2.8).</summary>
/// <param name="limits">How patient the client is.</param>
/// <param name="time">The time.</param>
/// <param name="random">0 to 1: keeps clients that failed together from coming back together.</param>
/// <param name="operatingResetAt">When the portal said that the limit of a method's time passes, in Unix time; 0 if it never did.</param>
internal sealed class RetryRule(PortalLimits limits, TimeProvider time, Func<double> random, Func<long> operatingResetAt)
{
    private const int TooManyRequests = 429;
    private const int Unavailable = 503;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait before the call is made again; <see langword="null"/> where it is not.</summary>
    /// <param name="call">The call.</param>
    /// <param name="failure">How it failed.</param>
    /// <param name="attempt">How often it was repeated already.</param>
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

    /// <summary>Gets the wait that the portal asks for, or the usual one if that is longer.</summary>
    private TimeSpan Wait(PortalException failure, int attempt)
    {
        var step = Step(attempt);
        var asked = failure.AskedWait(time.GetUtcNow());
        return asked < step ? step : asked + FirstWait * random();
    }

    private TimeSpan UntilReset(int attempt)
    {
        var left = DateTimeOffset.FromUnixTimeSeconds(operatingResetAt()) - time.GetUtcNow();

        // Farther away than any limit lasts, the clocks differ; then the portal's word is worth nothing.
        bool isCredible = left > TimeSpan.Zero && left < limits.MaxDelay;
        return isCredible ? left + FirstWait * random() : LongestStep * Math.Pow(2, attempt);
    }

    private TimeSpan Step(int attempt)
    {
        var whole = FirstWait * Math.Pow(2, attempt);
        return (whole < LongestStep ? whole : LongestStep) * (0.5 + random() / 2);
    }
}
