using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Handling;

/// <summary>Decides what a failure of a handler means for the call and for the step, and logs it.</summary>
internal sealed class FailureJudge(IOptions<BizprocOptions> options, TimeProvider time, ILogger<FailureJudge> logger)
{
    private readonly CallOptions _options = options.Value.Calls;

    /// <summary>Judges a failure.</summary>
    /// <param name="queued">The call.</param>
    /// <param name="call">The call as its handler sees it.</param>
    /// <param name="times">The times of the call.</param>
    /// <param name="failure">The failure of the handler.</param>
    /// <param name="attempt">The number of the attempt that failed, from 1.</param>
    public CallOutcome Judge(QueuedCall queued, BizprocCall call, CallTimes times, Exception failure, int attempt)
    {
        var now = time.GetUtcNow();
        if (FindDelay(failure, attempt) is { } delay)
        {
            string why = FailureFormatter.Clean(failure.Message, queued.Tokens);
            if (now + delay < times.LastAttempt)
            {
                logger.Repeated(queued, attempt, delay, why, failure.InnerException);
                return new CallOutcome(CallOutcomeKind.TryAgain, Delay: delay, Reason: why);
            }

            logger.GivenUp(queued, attempt, why);
        }

        string reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
        string text = FailureFormatter.Format(failure, reference, queued.Tokens);
        if (failure is StepFailedException or BizprocBindingException or RetryStepException) logger.StepFailed(queued, text, failure.InnerException);
        else logger.HandlerFailed(queued, reference, failure);

        bool endsStep = call.Waits && _options.OnFailure != HandlerFailure.LeaveWaiting;
        return new CallOutcome(CallOutcomeKind.Failed, times.CreateReply(EventBody.Write(call.EventToken, text), endsStep, now), Reason: text);
    }

    /// <summary>Gets the delay before the next attempt; <see langword="null"/> if another attempt is not wanted.</summary>
    private TimeSpan? FindDelay(Exception failure, int attempt)
    {
        if (failure is RetryStepException { Delay: { } asked }) return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;

        bool isWanted = failure is RetryStepException || (_options.OnFailure == HandlerFailure.TryAgain && failure is not (StepFailedException or BizprocBindingException));
        return isWanted ? _options.Retry.GetDelay(attempt, Random.Shared.NextDouble()) : null;
    }
}
