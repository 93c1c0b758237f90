using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Storage;

/// <summary>The log messages about the store of the portals. The ids must not change.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(73, LogLevel.Error, "The store of the portals is unavailable; calls and installations are refused until it is available again: {Reason}")]
    public static partial void StoreAway(this ILogger logger, string reason);

    [LoggerMessage(74, LogLevel.Information, "The store of the portals is available again")]
    public static partial void StoreBack(this ILogger logger);
}
