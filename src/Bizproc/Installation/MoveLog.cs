using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>The log messages about portals' addresses. Their ids stay.</summary>
internal static partial class MoveLog
{
    [LoggerMessage(80, LogLevel.Information, "{From} is at {To} now, as the authorisation server says, and is called there from now on")]
    public static partial void Moved(this ILogger logger, Uri from, Uri to);

    [LoggerMessage(81, LogLevel.Warning, "{From} is at {To} now, as the authorisation server says, and is called there until the process ends: set BizprocOptions.Portal to it")]
    public static partial void ConfiguredMoved(this ILogger logger, Uri from, Uri to);

    [LoggerMessage(82, LogLevel.Warning, "A call of {Portal} says that the portal is at {Claimed} now, and the authorisation server could not be asked: {Reason}")]
    public static partial void NotAsked(this ILogger logger, Uri portal, Uri claimed, string reason);

    [LoggerMessage(83, LogLevel.Warning, "AllowPrivatePortals is on, so that a portal may have this application call any address, also of this machine and its network: turn it off where portals of the internet install the application")]
    public static partial void PrivatePortalsAllowed(this ILogger logger);
}
