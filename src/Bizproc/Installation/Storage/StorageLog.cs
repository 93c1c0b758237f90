using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Storage;

/// <summary>The log messages about the store of the portals. The ids must not change.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(73, LogLevel.Error, "The store of the portals is unavailable; calls and installations are refused until it is available again: {Reason}")]
    public static partial void StoreAway(this ILogger logger, string reason);

    [LoggerMessage(74, LogLevel.Information, "The store of the portals is available again")]
    public static partial void StoreBack(this ILogger logger);

    [LoggerMessage(76, LogLevel.Error, "{Count} portals cannot be read and are left out: {Portals}. Their calls are refused until the keys are back, or an administrator opens or installs the application there again: {Reason}")]
    public static partial void PortalsWithoutKeys(this ILogger logger, int count, string portals, string reason);
}
