using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>The log messages of the dashboard. The ids must not change.</summary>
internal static partial class DashboardLog
{
    [LoggerMessage(130, LogLevel.Warning, "The dashboard at {Path} is open to everyone, because it is mapped with AllowAnonymous(): it shows values of workflows, and anyone can drop calls unless it is read-only")]
    public static partial void DashboardOpen(this ILogger logger, string path);

    [LoggerMessage(131, LogLevel.Warning, "The dashboard could not read or change what the application keeps")]
    public static partial void DashboardFailed(this ILogger logger, Exception failure);

    [LoggerMessage(132, LogLevel.Information, "A person used the dashboard: {Action} for {Done} of {Count} items, by {User}")]
    public static partial void DashboardUsed(this ILogger logger, string action, int done, int count, string user);
}
