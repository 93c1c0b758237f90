using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>What is logged of calls, by ids that stay. None has a token in it.</summary>
internal static partial class CallLog
{
    [LoggerMessage(40, LogLevel.Information, "{Call} was handled in {Elapsed}")]
    public static partial void Handled(this ILogger logger, QueuedCall call, TimeSpan elapsed);

    [LoggerMessage(41, LogLevel.Error, "The handler of {Call} failed; the workflow's log names it {Reference}")]
    public static partial void HandlerFailed(this ILogger logger, QueuedCall call, string reference, Exception failure);

    [LoggerMessage(42, LogLevel.Warning, "{Call} was refused: {Reason}")]
    public static partial void StepFailed(this ILogger logger, QueuedCall call, string reason, Exception? cause);

    [LoggerMessage(43, LogLevel.Error, "{Call} was handled, and the answer did not reach the portal: {Reason}. Its step waits for its time limit")]
    public static partial void AnswerLost(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(44, LogLevel.Error, "The portal could not be told that {Call} failed: {Reason}")]
    public static partial void FailureUntold(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(45, LogLevel.Warning, "{Call} is dropped: {Reason}")]
    public static partial void Dropped(this ILogger logger, QueuedCall call, string reason);

    /// <summary>Logs a call that is not handled any more. The line names the step as well, because nothing answers it any more.</summary>
    public static void Abandoned(this ILogger logger, QueuedCall call) => logger.Abandoned(call, call.Subject.Step);

    [LoggerMessage(46, LogLevel.Warning, "The application ends before {Call} is handled: its step {Step} waits for its time limit, or for somebody to end it")]
    private static partial void Abandoned(this ILogger logger, QueuedCall call, string step);

    [LoggerMessage(47, LogLevel.Warning, "A handler of {Call} went on after its time was over, and then failed")]
    public static partial void LateFailure(this ILogger logger, QueuedCall call, Exception failure);

    [LoggerMessage(48, LogLevel.Error, "The queue of calls failed, and is asked again in {Wait}")]
    public static partial void QueueFailed(this ILogger logger, TimeSpan wait, Exception failure);

    [LoggerMessage(90, LogLevel.Information, "The tokens that came with {Call} are no good any more, so what answers it goes out with those of the installation: {Reason}")]
    public static partial void TokensRefused(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(91, LogLevel.Warning, "An attempt to answer {Call} was lost on its way, and the next one was refused: the first has arrived, or the step was closed before. {Reason}")]
    public static partial void AnsweredBefore(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(92, LogLevel.Warning, "An attempt to answer a step of {Portal} was lost on its way, and the next one was refused: the first has arrived, or the step was closed before. {Reason}")]
    public static partial void LateAnswerBefore(this ILogger logger, string portal, string reason);

    [LoggerMessage(93, LogLevel.Error, "{Portal} is left out of the list of portals, as what is kept of it is no good: {Reason}. Have the application installed there again")]
    public static partial void PortalUnusable(this ILogger logger, InstalledPortal portal, string reason);
}
