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

    [LoggerMessage(45, LogLevel.Warning, "{Call} was dropped: {Reason}")]
    public static partial void Dropped(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(47, LogLevel.Warning, "The handler of {Call} continued after its time was over, and then failed")]
    public static partial void LateFailure(this ILogger logger, QueuedCall call, Exception failure);

    [LoggerMessage(51, LogLevel.Error, "{Call} cannot be handled now. The next attempt is in {Wait}: {Reason}")]
    public static partial void Postponed(this ILogger logger, QueuedCall call, TimeSpan wait, string reason);

    [LoggerMessage(49, LogLevel.Warning, "Attempt {Attempt} to handle {Call} failed. The next one is in {Wait}: {Reason}")]
    public static partial void Repeated(this ILogger logger, QueuedCall call, int attempt, TimeSpan wait, string reason, Exception? cause);

    [LoggerMessage(50, LogLevel.Error, "{Call} is not tried again after {Attempt} attempts, because its time is over: {Reason}")]
    public static partial void GivenUp(this ILogger logger, QueuedCall call, int attempt, string reason);

    [LoggerMessage(90, LogLevel.Information, "The portal refuses the tokens of {Call}, so the answer is sent with the tokens of the installation: {Reason}")]
    public static partial void TokensRefused(this ILogger logger, QueuedCall call, string reason);
}
