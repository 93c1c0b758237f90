using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Mapping;

/// <summary>The log messages about endpoints that are missing at the start. The ids must not change.</summary>
internal static partial class MappingLog
{
    [LoggerMessage(120, LogLevel.Error, "No portal can ever call this application: set BizprocOptions.Portal, or call MapBizprocInstall() to let portals install the application")]
    public static partial void NoWayIn(this ILogger logger);

    [LoggerMessage(121, LogLevel.Warning, "Portals have nothing to call, because neither this project nor its references declare an action")]
    public static partial void NoActions(this ILogger logger);
}
