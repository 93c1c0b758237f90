using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>What is logged of portals and their tokens, by ids that stay. None has a token or a secret in it.</summary>
internal static partial class InstallationLog
{
    [LoggerMessage(8, LogLevel.Warning, "Renewed tokens are kept in memory only and are lost when the process ends: register an ITokenStore")]
    public static partial void TokensInMemory(this ILogger logger);
}
