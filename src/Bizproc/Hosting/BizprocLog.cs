using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>Every message that the library logs, by an id that stays. None has a token or a secret in it.</summary>
internal static partial class BizprocLog
{
    [LoggerMessage(1, LogLevel.Information, "Actions are deployed to {Portal}")]
    public static partial void Deploying(this ILogger logger, Uri portal);

    [LoggerMessage(2, LogLevel.Information, "{Report}")]
    public static partial void Deployed(this ILogger logger, DeploymentReport report);

    [LoggerMessage(3, LogLevel.Error, "Not everything could be deployed: {Report}")]
    public static partial void Incomplete(this ILogger logger, DeploymentReport report);

    [LoggerMessage(4, LogLevel.Information, "A deployment would do this: {Plan}")]
    public static partial void Planned(this ILogger logger, DeploymentPlan plan);

    [LoggerMessage(5, LogLevel.Warning, "{Portal} could not be brought in line, and is tried again in {Wait}: {Reason}")]
    public static partial void Retrying(this ILogger logger, Uri portal, TimeSpan wait, string reason);

    /// <summary>Logs the reason of a failure, and its remedy.</summary>
    public static void Failed(this ILogger logger, Uri portal, string reason, string remedy) => logger.Failed(portal, SentenceJoiner.Join(reason, remedy));

    [LoggerMessage(6, LogLevel.Error, "{Portal} cannot be brought in line: {Reason}")]
    private static partial void Failed(this ILogger logger, Uri portal, string reason);

    [LoggerMessage(7, LogLevel.Warning, "Portals in the cloud cannot reach {PublicUrl}, or only without encryption: {Reason}")]
    public static partial void DoubtfulPublicUrl(this ILogger logger, Uri publicUrl, string reason);

    [LoggerMessage(9, LogLevel.Information, "{Done} of {Total} actions are dealt with on {Portal}")]
    public static partial void Progress(this ILogger logger, int done, int total, Uri portal);

    [LoggerMessage(10, LogLevel.Warning, "No portal is configured or has installed the application, so that nothing is deployed at startup")]
    public static partial void NoPortal(this ILogger logger);

    [LoggerMessage(120, LogLevel.Error, "No portal can ever call this application: set BizprocOptions.Portal, or call MapBizprocInstall(), where portals install the application")]
    public static partial void NoWayIn(this ILogger logger);

    [LoggerMessage(121, LogLevel.Warning, "No action is declared in this project, nor in what it references, so that portals have nothing to call")]
    public static partial void NoActions(this ILogger logger);

    [LoggerMessage(12, LogLevel.Warning, "The portals on which the application is installed could not be read, which is tried again in {Wait}: {Reason}")]
    public static partial void PortalsUnreadable(this ILogger logger, TimeSpan wait, string reason);

    [LoggerMessage(11, LogLevel.Critical, "The host stops, as it was told to, because its portal is not in line")]
    public static partial void Stopping(this ILogger logger);

    [LoggerMessage(110, LogLevel.Warning, "{Portal} has had version {Newer} of the application, and this is {Version}: nothing is deleted there, and what the newer one changed is changed back")]
    public static partial void Older(this ILogger logger, Uri portal, Version newer, Version version);

    [LoggerMessage(111, LogLevel.Warning, "{Portal} has not answered for {Silence}")]
    public static partial void Silent(this ILogger logger, Uri portal, TimeSpan silence);

    [LoggerMessage(112, LogLevel.Information, "Looks at {Count} portals")]
    public static partial void Looking(this ILogger logger, int count);
}
