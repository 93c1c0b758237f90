using System.Security.Cryptography;
using Bizproc.Incoming.Queueing;
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
        var redactor = CallSecrets.CreateRedactor(queued);
        var cause = CleanedException.From(failure.InnerException, redactor);
        if (FindDelay(failure, attempt) is { } delay)
        {
            string why = FailureFormatter.Clean(failure.Message, redactor);
            if (now + delay < times.LastAttempt)
            {
                logger.Repeated(queued, attempt, delay, why, cause);
                return new CallOutcome(CallOutcomeKind.TryAgain, Delay: delay, Reason: why);
            }

            logger.GivenUp(queued, attempt, why);
        }

        string reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
        string text = FailureFormatter.Format(failure, reference, redactor);
        if (failure is StepFailedException or BizprocBindingException or RetryStepException) logger.StepFailed(queued, text, cause);
        else logger.HandlerFailed(queued, reference, CleanedException.From(failure, redactor)!);

        bool endsStep = call.Waits && _options.OnFailure != HandlerFailure.LeaveWaiting;

        // A refusal is a result. It waits for a person only if its step still waits.
        var kind = failure is StepFailedException && (endsStep || !call.Waits) ? CallOutcomeKind.Done : CallOutcomeKind.Failed;
        return new CallOutcome(kind, times.CreateReply(EventBody.Write(call.EventToken, text), endsStep, now), Reason: text);
    }

    /// <summary>Gets the delay before the next attempt; <see langword="null"/> if another attempt is not wanted.</summary>
    private TimeSpan? FindDelay(Exception failure, int attempt)
    {
        if (failure is RetryStepException { Delay: { } asked }) return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;

        bool isWanted = failure is RetryStepException || (_options.OnFailure == HandlerFailure.TryAgain && failure is not (StepFailedException or BizprocBindingException));
        return isWanted ? _options.Retry.GetDelay(attempt, Random.Shared.NextDouble()) : null;
    }
}
