using Microsoft.Extensions.Logging;

namespace Bizproc.Deployment.Breaking;

/// <summary>The log messages about changes that hurt saved workflows. The ids must not change.</summary>
internal static partial class BreakingLog
{
    [LoggerMessage(118, LogLevel.Warning, "This release brings a change to portals by which customers lose something: {Change}")]
    public static partial void Breaks(this ILogger logger, string change);

    [LoggerMessage(119, LogLevel.Warning, "The baseline in {Assembly} cannot be used, so changes that hurt saved workflows are not noticed: line {Line}: {Reason}")]
    public static partial void BaselineUnusable(this ILogger logger, string assembly, int line, string reason);
}
