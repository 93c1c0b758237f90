using System.Globalization;
using Bizproc.Incoming;

namespace Bizproc.Durable.Engine;

/// <summary>The end of a call that is not handled again, because the process ended whenever it was handled.</summary>
internal static class GivenUpCall
{
    /// <summary>Creates the outcome, which tells the portal and ends the step if it waits.</summary>
    /// <param name="call">The call.</param>
    /// <param name="interruptions">The number of attempts that ended with the process.</param>
    /// <param name="options">The options of calls.</param>
    /// <param name="now">The current time.</param>
    public static CallOutcome CreateOutcome(QueuedCall call, int interruptions, CallOptions options, DateTimeOffset now)
    {
        string reason = string.Create(
            CultureInfo.InvariantCulture, $"The application ended {interruptions} times while it handled this step, so it does not try again");
        bool waits = call.ReadForm()["use_subscription"u8].Text.SequenceEqual("Y"u8);
        var reply = new StepReply
        {
            MemberId = call.MemberId,
            EventToken = call.EventToken,
            IsAnswer = waits && options.OnFailure != HandlerFailure.LeaveWaiting,
            Body = EventBody.Write(call.EventToken, reason),
            Tokens = call.Tokens,
            Subject = call.ToString(),
            CreatedAt = call.ReceivedAt,
            ExpiresAt = now + options.AnswerRetry.GiveUpAfter,
        };
        return new CallOutcome(CallOutcomeKind.Failed, reply, Reason: reason);
    }
}
