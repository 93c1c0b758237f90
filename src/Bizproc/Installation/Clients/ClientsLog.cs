using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Clients;

/// <summary>The log messages about the tokens and addresses of portals. The ids must not change. No message contains a token.</summary>
internal static partial class ClientsLog
{
    [LoggerMessage(8, LogLevel.Warning, "Renewed tokens are kept in memory only and are lost when the process ends: register an ITokenStore")]
    public static partial void TokensInMemory(this ILogger logger);

    [LoggerMessage(80, LogLevel.Information, "{From} has moved to {To}, according to the authorisation server. The new address is used from now on")]
    public static partial void Moved(this ILogger logger, Uri from, Uri to);

    [LoggerMessage(81, LogLevel.Warning, "{From} has moved to {To}, according to the authorisation server. The new address is used until the process ends: set BizprocOptions.Portal to it")]
    public static partial void ConfiguredMoved(this ILogger logger, Uri from, Uri to);

    [LoggerMessage(82, LogLevel.Warning, "A call of {Portal} claims that the portal has moved to {Claimed}, but the authorisation server could not be asked: {Reason}")]
    public static partial void NotAsked(this ILogger logger, Uri portal, Uri claimed, string reason);
}
