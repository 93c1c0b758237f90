using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Proof;

/// <summary>The log messages about posts whose origin could not be proved. The ids must not change. No message contains a token or another secret.</summary>
internal static partial class ProofLog
{
    [LoggerMessage(27, LogLevel.Error, "{Server} refuses ClientId and ClientSecret, so no portal can prove its identity: correct them")]
    public static partial void WrongCredentials(this ILogger logger, Uri server);

    [LoggerMessage(122, LogLevel.Warning, "A post names the authorisation server '{Server}', which is not trusted: if it is right, for example for an emulated portal, set BizprocOptions.AuthorizationServer or add it to AuthorizationServers")]
    public static partial void UnknownServer(this ILogger logger, string server);

    [LoggerMessage(28, LogLevel.Error, "{Server} could not check the posted tokens: {Reason}")]
    public static partial void NoProof(this ILogger logger, Uri server, string reason);
}
