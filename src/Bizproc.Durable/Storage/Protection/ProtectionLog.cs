using Microsoft.Extensions.Logging;

namespace Bizproc.Durable.Storage.Protection;

/// <summary>The log messages about the protection of secrets. The ids must not change.</summary>
internal static partial class ProtectionLog
{
    [LoggerMessage(140, LogLevel.Warning, "The keys that protect tokens and calls are in {Database} itself, unprotected: a copy of one column reveals nothing, but a copy of the whole database reveals all. Call AddDataProtection().ProtectKeysWithCertificate(...), or keep the keys elsewhere")]
    public static partial void KeysUnprotected(this ILogger logger, string database);
}
