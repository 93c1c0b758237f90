using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>The log messages about portals, their addresses and their tokens. The ids must not change. No message contains a token or another secret.</summary>
internal static partial class InstallationLog
{
    [LoggerMessage(8, LogLevel.Warning, "Renewed tokens are kept in memory only and are lost when the process ends: register an ITokenStore")]
    public static partial void TokensInMemory(this ILogger logger);

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

    [LoggerMessage(27, LogLevel.Error, "{Server} refuses ClientId and ClientSecret, so no portal can prove its identity: correct them")]
    public static partial void WrongCredentials(this ILogger logger, Uri server);

    [LoggerMessage(28, LogLevel.Error, "{Server} could not check the posted tokens: {Reason}")]
    public static partial void NoProof(this ILogger logger, Uri server, string reason);

    [LoggerMessage(70, LogLevel.Error, "The installation on {Portal} failed. Its page shows only the reference {Reference}: {Reason}")]
    public static partial void InstallationFailed(this ILogger logger, Uri portal, string reference, string reason);

    [LoggerMessage(73, LogLevel.Error, "The store of the portals is unavailable; calls and installations are refused until it is available again: {Reason}")]
    public static partial void StoreAway(this ILogger logger, string reason);

    [LoggerMessage(74, LogLevel.Information, "The store of the portals is available again")]
    public static partial void StoreBack(this ILogger logger);

    [LoggerMessage(75, LogLevel.Warning, "The application is installed, but some of its actions are missing: {Result}")]
    public static partial void InstalledInPart(this ILogger logger, InstallationResult result);

    [LoggerMessage(80, LogLevel.Information, "{From} has moved to {To}, according to the authorisation server. The new address is used from now on")]
    public static partial void Moved(this ILogger logger, Uri from, Uri to);

    [LoggerMessage(81, LogLevel.Warning, "{From} has moved to {To}, according to the authorisation server. The new address is used until the process ends: set BizprocOptions.Portal to it")]
    public static partial void ConfiguredMoved(this ILogger logger, Uri from, Uri to);

    [LoggerMessage(82, LogLevel.Warning, "A call of {Portal} claims that the portal has moved to {Claimed}, but the authorisation server could not be asked: {Reason}")]
    public static partial void NotAsked(this ILogger logger, Uri portal, Uri claimed, string reason);

    [LoggerMessage(122, LogLevel.Warning, "A post names the authorisation server '{Server}', which is not trusted: if it is right, for example for an emulated portal, set BizprocOptions.AuthorizationServer or add it to AuthorizationServers")]
    public static partial void UnknownServer(this ILogger logger, string server);
}
