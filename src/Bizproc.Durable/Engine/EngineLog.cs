using Microsoft.Extensions.Logging;

namespace Bizproc.Durable.Engine;

/// <summary>The log messages about calls and replies in a database. The ids must not change. No message contains a token.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(200, LogLevel.Error, "{Call} was refused, because the database could not keep it: {Reason}")]
    public static partial void CallNotKept(this ILogger logger, QueuedCall call, string reason);

    [LoggerMessage(201, LogLevel.Error, "Calls could not be scheduled. They are in the database. The next try is in {Wait}: {Reason}")]
    public static partial void SchedulingFailed(this ILogger logger, TimeSpan wait, string reason);

    [LoggerMessage(202, LogLevel.Error, "The database of calls failed. The next try is in {Wait}: {Reason}")]
    public static partial void DatabaseFailed(this ILogger logger, TimeSpan wait, string reason);

    [LoggerMessage(203, LogLevel.Critical, "{Call} is not handled again: the application ended {Interruptions} times while it handled it. The portal is told")]
    public static partial void Poisonous(this ILogger logger, QueuedCall call, int interruptions);

    [LoggerMessage(204, LogLevel.Warning, "{Call} is handled again, because the application ended while it handled it; this is attempt {Attempt}")]
    public static partial void RunsAgain(this ILogger logger, QueuedCall call, int attempt);

    [LoggerMessage(205, LogLevel.Critical, "The call {Key} could not be handled because of a fault of the library. It is tried again")]
    public static partial void CallFaulted(this ILogger logger, string key, Exception fault);

    [LoggerMessage(206, LogLevel.Error, "The call {Key} cannot be read, and waits: {Reason}")]
    public static partial void Unreadable(this ILogger logger, string key, string reason);

    [LoggerMessage(207, LogLevel.Error, "The replies for the portal {MemberId} could not be read or stored. The next try is in {Wait}")]
    public static partial void RepliesFailed(this ILogger logger, string memberId, TimeSpan wait, Exception failure);

    [LoggerMessage(208, LogLevel.Information, "{Count} calls of the database had no place in the schedule, and have one now")]
    public static partial void Found(this ILogger logger, int count);

    [LoggerMessage(209, LogLevel.Error, "The database of calls could not be searched. The next try is in {Wait}: {Reason}")]
    public static partial void SearchFailed(this ILogger logger, TimeSpan wait, string reason);

    [LoggerMessage(210, LogLevel.Warning, "Another process handles the calls of {Database}. Calls are accepted, and wait until that process ends. If it must not end, use PostgreSQL for several processes")]
    public static partial void OtherProcess(this ILogger logger, string database);

    [LoggerMessage(211, LogLevel.Error, "Calls are refused, because {Database} cannot be used. The next try is in {Wait}: {Reason}")]
    public static partial void OpeningFailed(this ILogger logger, string database, TimeSpan wait, string reason);

    [LoggerMessage(212, LogLevel.Information, "Calls and replies are kept in {Database}")]
    public static partial void Opened(this ILogger logger, string database);

    [LoggerMessage(213, LogLevel.Warning, "The schedule of calls could not be closed. Nothing is lost, but other processes notice the end of this one later: {Reason}")]
    public static partial void NotClosed(this ILogger logger, string reason);

    [LoggerMessage(214, LogLevel.Error, "{Count} replies for the portal {MemberId} cannot be read, and wait: {Reason}")]
    public static partial void RepliesUnreadable(this ILogger logger, int count, string memberId, string reason);

    [LoggerMessage(218, LogLevel.Information, "The application stops before {Call} is handled. The call is in the database, and goes on after the next start")]
    public static partial void GoesOn(this ILogger logger, QueuedCall call);
}
