using Microsoft.Extensions.Logging;

namespace Bizproc.EntityFrameworkCore.Hosting;

/// <summary>The log messages of the stores in a context. The ids must not change.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(143, LogLevel.Warning, "The keys that protect the stored tokens are in the default place of Data Protection, such as the home directory, which a container does not keep and instances do not share. If they are lost, every portal must install the application again. Call AddDataProtection().SetApplicationName(...) and a method such as PersistKeysToFileSystem(...) or PersistKeysToDbContext(...)")]
    public static partial void KeysInDefaultPlace(this ILogger logger);

    [LoggerMessage(144, LogLevel.Warning, "The database of {Context} could not be checked, because it is unavailable: {Reason}")]
    public static partial void DatabaseUnchecked(this ILogger logger, string context, string reason);

    [LoggerMessage(145, LogLevel.Warning, "Old calls could not be removed from bizproc_seen_calls. The next try is in an hour: {Reason}")]
    public static partial void OldCallsRemain(this ILogger logger, string reason);
}
