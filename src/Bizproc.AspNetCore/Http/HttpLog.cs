using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Http;

/// <summary>The log messages about bodies that do not arrive. Their level is low, because anyone can send such bodies. The ids must not change.</summary>
internal static partial class HttpLog
{
    [LoggerMessage(71, LogLevel.Information, "A body did not arrive within {Limit}, and its connection was closed: {Path}")]
    public static partial void BodyLate(this ILogger logger, TimeSpan limit, string path);

    [LoggerMessage(72, LogLevel.Debug, "A body is incomplete: {Path}: {Reason}")]
    public static partial void BodyBroken(this ILogger logger, string path, string reason);
}
