using Microsoft.Extensions.Logging;

namespace Bizproc.Installation;

/// <summary>The log messages about installations. The ids must not change. No message contains a token or another secret.</summary>
internal static partial class InstallationLog
{
    [LoggerMessage(20, LogLevel.Information, "The application is installed: {Result}")]
    public static partial void Installed(this ILogger logger, InstallationResult result);

    [LoggerMessage(21, LogLevel.Error, "The installation of the application is incomplete: {Result}")]
    public static partial void NotInstalled(this ILogger logger, InstallationResult result);

    [LoggerMessage(22, LogLevel.Warning, "A post ({Kind}), which claims to come from portal '{MemberId}', was refused: {Reason}")]
    public static partial void PostRefused(this ILogger logger, string kind, string memberId, string reason);

    [LoggerMessage(23, LogLevel.Information, "The stored data of {Portal} was replaced by a new installation")]
    public static partial void Replaced(this ILogger logger, Uri portal);

    [LoggerMessage(24, LogLevel.Warning, "{Portal} has a new application token: calls with the old token are refused from now on")]
    public static partial void NewApplicationToken(this ILogger logger, Uri portal);

    [LoggerMessage(25, LogLevel.Information, "The application was removed from {Portal}, so its stored data was deleted")]
    public static partial void Uninstalled(this ILogger logger, Uri portal);

    [LoggerMessage(26, LogLevel.Warning, "Portals are kept in memory only and are lost when the process ends: register an IPortalStore")]
    public static partial void PortalsInMemory(this ILogger logger);

    [LoggerMessage(70, LogLevel.Error, "The installation on {Portal} failed. Its page shows only the reference {Reference}: {Reason}")]
    public static partial void InstallationFailed(this ILogger logger, Uri portal, string reference, string reason);

    [LoggerMessage(75, LogLevel.Warning, "The application is installed, but some of its actions are missing: {Result}")]
    public static partial void InstalledInPart(this ILogger logger, InstallationResult result);

    [LoggerMessage(117, LogLevel.Warning, "{Portal} has all actions, but this could not be noted, so the next start asks the portal again: {Reason}")]
    public static partial void NotNoted(this ILogger logger, Uri portal, string reason);
}
