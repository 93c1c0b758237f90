using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Handling;

/// <summary>The log messages about handled calls. The ids must not change. No message contains a token.</summary>
internal static partial class HandlingLog
{
    [LoggerMessage(40, LogLevel.Information, "{Call} was handled in {Elapsed}")]
    public static partial void Handled(this ILogger logger, QueuedCall call, TimeSpan elapsed);

    [LoggerMessage(41, LogLevel.Error, "The handler of {Call} failed; the reference in the workflow's log is {Reference}")]
    public static partial void HandlerFailed(this ILogger logger, QueuedCall call, string reference, Exception failure);

    [LoggerMessage(42, LogLevel.Warning, "{Call} was refused: {Reason}")]
    public static partial void StepFailed(this ILogger logger, QueuedCall call, string reason, Exception? cause);

    [LoggerMessage(43, LogLevel.Error, "{Call} was handled, but the answer did not reach the portal: {Reason}. The step waits until its time limit")]
    public static partial void AnswerLost(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(44, LogLevel.Error, "{Call} failed, and the portal could not be told: {Reason}")]
    public static partial void FailureUntold(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(45, LogLevel.Warning, "{Call} was dropped: {Reason}")]
    public static partial void Dropped(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(47, LogLevel.Warning, "The handler of {Call} continued after its time was over, and then failed")]
    public static partial void LateFailure(this ILogger logger, QueuedCall call, Exception failure);

    [LoggerMessage(48, LogLevel.Error, "The queue of calls failed. The next try is in {Wait}")]
    public static partial void QueueFailed(this ILogger logger, TimeSpan wait, Exception failure);

    [LoggerMessage(90, LogLevel.Information, "The portal refuses the tokens of {Call}, so the answer is sent with the tokens of the installation: {Reason}")]
    public static partial void TokensRefused(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(91, LogLevel.Warning, "The first attempt to answer {Call} got no reply, and the next one was refused: the first arrived, or the step was already closed. {Reason}")]
    public static partial void AnsweredBefore(this ILogger logger, QueuedCall call, string reason);
}
