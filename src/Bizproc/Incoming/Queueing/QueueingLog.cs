using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Queueing;

/// <summary>The log messages about calls in the queue. The ids must not change. No message contains a token.</summary>
internal static partial class QueueingLog
{
    /// <summary>Logs a call that will not be handled. The line includes the step, because nothing will answer it.</summary>
    public static void Abandoned(this ILogger logger, QueuedCall call) => logger.Abandoned(call, call.Subject.Step);

    [LoggerMessage(46, LogLevel.Warning, "The application stops before {Call} is handled: the step {Step} waits until its time limit, or until a person ends it")]
    private static partial void Abandoned(this ILogger logger, QueuedCall call, string step);

    [LoggerMessage(54, LogLevel.Critical, "{Call} is lost because of a fault of the library")]
    public static partial void EngineFailed(this ILogger logger, QueuedCall call, Exception fault);

    [LoggerMessage(141, LogLevel.Warning, "It is unknown whether {Call} was accepted before, because the accepted calls cannot be read: {Reason}. It is handled, even if it is a repetition")]
    public static partial void NotRemembered(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(142, LogLevel.Warning, "There was no place for {Call}, but it counts as accepted, because the accepted calls cannot be changed: {Reason}. A repetition is refused")]
    public static partial void NotForgotten(this ILogger logger, QueuedCall call, string reason);
}
