using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>What is logged of portals and their tokens, by ids that stay. None has a token or a secret in it.</summary>
internal static partial class InstallationLog
{
    [LoggerMessage(8, LogLevel.Warning, "Renewed tokens are kept in memory only and are lost when the process ends: register an ITokenStore")]
    public static partial void TokensInMemory(this ILogger logger);

    [LoggerMessage(20, LogLevel.Information, "The application is installed: {Result}")]
    public static partial void Installed(this ILogger logger, InstallationResult result);

    [LoggerMessage(21, LogLevel.Error, "The application is not installed as it should be: {Result}")]
    public static partial void NotInstalled(this ILogger logger, InstallationResult result);

    [LoggerMessage(22, LogLevel.Warning, "A post ({Kind}) that says to come from portal '{MemberId}' was refused: {Reason}")]
    public static partial void PostRefused(this ILogger logger, string kind, string memberId, string reason);

    [LoggerMessage(23, LogLevel.Information, "What was kept of {Portal} is replaced by what a new installation brought")]
    public static partial void Replaced(this ILogger logger, Uri portal);

    [LoggerMessage(24, LogLevel.Warning, "{Portal} has a new application token: its calls with the old one are refused from now on")]
    public static partial void NewApplicationToken(this ILogger logger, Uri portal);

    [LoggerMessage(25, LogLevel.Information, "The application was removed from {Portal}, which is forgotten")]
    public static partial void Uninstalled(this ILogger logger, Uri portal);

    [LoggerMessage(26, LogLevel.Warning, "Portals are kept in memory only and are lost when the process ends: register an IPortalStore")]
    public static partial void PortalsInMemory(this ILogger logger);

    [LoggerMessage(27, LogLevel.Error, "{Server} does not accept ClientId and ClientSecret, so that no portal can prove itself: correct them")]
    public static partial void WrongCredentials(this ILogger logger, Uri server);

    [LoggerMessage(73, LogLevel.Error, "The portals' store is away, so that calls and installations are refused until it is back: {Reason}")]
    public static partial void StoreAway(this ILogger logger, string reason);

    [LoggerMessage(74, LogLevel.Information, "The portals' store is back")]
    public static partial void StoreBack(this ILogger logger);

    [LoggerMessage(70, LogLevel.Error, "The installation on {Portal} failed, of which its page says no more than the reference {Reference}: {Reason}")]
    public static partial void InstallationFailed(this ILogger logger, Uri portal, string reference, string reason);

    [LoggerMessage(75, LogLevel.Warning, "The application is installed, but without some of its actions: {Result}")]
    public static partial void InstalledInPart(this ILogger logger, InstallationResult result);

    [LoggerMessage(122, LogLevel.Warning, "A post names the authorisation server '{Server}', which is not known here: if it is right, as that of an emulated portal may be, set BizprocOptions.AuthorizationServer or add it to AuthorizationServers")]
    public static partial void UnknownServer(this ILogger logger, string server);

    [LoggerMessage(28, LogLevel.Error, "{Server} could not be asked whose tokens were posted: {Reason}")]
    public static partial void NoProof(this ILogger logger, Uri server, string reason);
}
