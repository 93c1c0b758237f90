using Bizproc.Portal.Errors;
using Microsoft.Extensions.Logging;

namespace Bizproc.Hosting;

/// <summary>The log messages of hosting and deployment. The ids must not change. No message contains a token or another secret.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "Deploying actions to {Portal}")]
    public static partial void Deploying(this ILogger logger, Uri portal);

    [LoggerMessage(2, LogLevel.Information, "{Report}")]
    public static partial void Deployed(this ILogger logger, DeploymentReport report);

    [LoggerMessage(3, LogLevel.Error, "The deployment is incomplete: {Report}")]
    public static partial void Incomplete(this ILogger logger, DeploymentReport report);

    [LoggerMessage(4, LogLevel.Information, "A deployment would do this: {Plan}")]
    public static partial void Planned(this ILogger logger, DeploymentPlan plan);

    [LoggerMessage(5, LogLevel.Warning, "The deployment to {Portal} failed and is tried again in {Wait}: {Reason}")]
    public static partial void Retrying(this ILogger logger, Uri portal, TimeSpan wait, string reason);

    /// <summary>Logs the reason of a failure and how to fix it.</summary>
    public static void Failed(this ILogger logger, Uri portal, string reason, string remedy) => logger.Failed(portal, SentenceJoiner.Join(reason, remedy));

    [LoggerMessage(6, LogLevel.Error, "The deployment to {Portal} failed: {Reason}")]
    private static partial void Failed(this ILogger logger, Uri portal, string reason);

    [LoggerMessage(7, LogLevel.Warning, "Portals in the cloud cannot reach {PublicUrl}, or cannot reach it securely: {Reason}")]
    public static partial void DoubtfulPublicUrl(this ILogger logger, Uri publicUrl, string reason);

    [LoggerMessage(9, LogLevel.Information, "{Done} of {Total} actions are done on {Portal}")]
    public static partial void Progress(this ILogger logger, int done, int total, Uri portal);

    [LoggerMessage(10, LogLevel.Warning, "Nothing is deployed at startup, because no portal is configured and no portal has installed the application")]
    public static partial void NoPortal(this ILogger logger);

    [LoggerMessage(11, LogLevel.Critical, "The host stops because the deployment to its portal failed and StopHostOnFailure is set")]
    public static partial void Stopping(this ILogger logger);

    [LoggerMessage(12, LogLevel.Warning, "The portals on which the application is installed could not be read. The next try is in {Wait}: {Reason}")]
    public static partial void PortalsUnreadable(this ILogger logger, TimeSpan wait, string reason);

    [LoggerMessage(83, LogLevel.Warning, "AllowPrivatePortals is on, so a portal can make this application send requests to any address, including this machine and its network: turn it off if portals on the internet install the application")]
    public static partial void PrivatePortalsAllowed(this ILogger logger);

    [LoggerMessage(110, LogLevel.Warning, "{Portal} already had version {Newer} of the application, but this is version {Version}: the deployment deletes no action there, and reverts the changes of the newer version")]
    public static partial void Older(this ILogger logger, Uri portal, Version newer, Version version);

    [LoggerMessage(111, LogLevel.Warning, "{Portal} has not answered for {Silence}")]
    public static partial void Silent(this ILogger logger, Uri portal, TimeSpan silence);

    [LoggerMessage(112, LogLevel.Information, "Checking {Count} of {Total} portals; the others are in line with this release, or have a newer version")]
    public static partial void Looking(this ILogger logger, int count, int total);

    [LoggerMessage(113, LogLevel.Information, "Progress of the rollout: {Progress}")]
    public static partial void RollingOut(this ILogger logger, string progress);

    [LoggerMessage(114, LogLevel.Information, "The rollout has ended: {InLine} of {Total} portals are in line, {Failed} failed, {Differing} differ")]
    public static partial void RolledOut(this ILogger logger, int inLine, int total, int failed, int differing);

    [LoggerMessage(115, LogLevel.Warning, "{Count} portals have a newer version of the application than {Version}, and are left alone. To return to this version, set StartupOptions.LooksAgain")]
    public static partial void LeftAlone(this ILogger logger, int count, Version? version);

    [LoggerMessage(116, LogLevel.Warning, "The rollout cannot handle the portal with the member id {MemberId} now. The next attempt is in {Wait}: {Reason}")]
    public static partial void Unclaimed(this ILogger logger, string memberId, TimeSpan wait, string reason);
}
