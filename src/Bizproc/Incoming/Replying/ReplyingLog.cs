using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Replying;

/// <summary>The log messages about replies to steps. The ids must not change. No message contains a token.</summary>
internal static partial class ReplyingLog
{
    [LoggerMessage(43, LogLevel.Error, "{Call} was handled, but the answer did not reach the portal: {Reason}. The step waits until its time limit")]
    public static partial void AnswerLost(this ILogger logger, StepReply call, string reason);

    [LoggerMessage(44, LogLevel.Error, "{Call} failed, and the portal could not be told: {Reason}")]
    public static partial void FailureUntold(this ILogger logger, StepReply call, string reason);

    [LoggerMessage(52, LogLevel.Warning, "The reply to {Call} did not reach the portal. The next attempt is in {Wait}: {Reason}")]
    public static partial void ReplyPostponed(this ILogger logger, StepReply call, TimeSpan wait, string reason);

    [LoggerMessage(53, LogLevel.Information, "The portal refuses the tokens of {Call}, so the reply is sent with the tokens of the installation: {Reason}")]
    public static partial void ReplyTokensRefused(this ILogger logger, StepReply call, string reason);

    [LoggerMessage(91, LogLevel.Warning, "The first attempt to answer {Call} got no reply, and the next one was refused: the first arrived, or the step was already closed. {Reason}")]
    public static partial void AnsweredBefore(this ILogger logger, StepReply call, string reason);
}
