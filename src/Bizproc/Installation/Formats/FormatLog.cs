using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>The log messages about how portals write dates. Their ids stay.</summary>
internal static partial class FormatLog
{
    [LoggerMessage(100, LogLevel.Warning, "Dates of {Portal} could be read in two ways, and nothing is known of its order of day and month: {Order} is taken from Calls.Culture. Set DateOrder of the kept portal, or register an IPortalFormats")]
    public static partial void UnknownOrder(this ILogger logger, Uri portal, DateOrder order);

    [LoggerMessage(101, LogLevel.Warning, "Nothing is known of the time zone of {Portal}: {Zone} is taken from Calls.TimeZone, and its times may be shifted. Set TimeZone of the kept portal, or register an IPortalFormats")]
    public static partial void UnknownZone(this ILogger logger, Uri portal, string zone);

    [LoggerMessage(102, LogLevel.Information, "A date of {Portal} shows its order of day and month: {Order}, which is kept")]
    public static partial void LearntOrder(this ILogger logger, Uri portal, DateOrder order);

    [LoggerMessage(103, LogLevel.Warning, "Dates of {Portal} contradict its order of day and month, which was taken for {Order}: each is read as it can only be read, and those that could be read in two ways may be wrong")]
    public static partial void Contradiction(this ILogger logger, Uri portal, DateOrder order);

    [LoggerMessage(104, LogLevel.Warning, "What a call shows of the dates of {Portal} could not be kept, and is learnt again from another: {Reason}")]
    public static partial void NotKept(this ILogger logger, Uri portal, string reason);

    [LoggerMessage(108, LogLevel.Warning, "Dates of {Portal} that could be read in two ways are read as {Order}, as its language suggests, and not as Calls.Culture says, which counts for the portal of the options and where nothing better is known. If that is wrong set DateOrder of the kept portal, or register an IPortalFormats")]
    public static partial void PresumedOrder(this ILogger logger, Uri portal, DateOrder order);

    [LoggerMessage(105, LogLevel.Information, "Times of {Portal} are taken for those of {Zone}, as its domain suggests")]
    public static partial void PresumedZone(this ILogger logger, Uri portal, string zone);

    [LoggerMessage(106, LogLevel.Warning, "The time zone that is kept for {Portal} is none that this machine knows, and does not count: {Zone}")]
    public static partial void NoSuchZone(this ILogger logger, Uri portal, string zone);

    [LoggerMessage(107, LogLevel.Warning, "A time of {Portal} looks as if its clock were {Offset} ahead of UTC, which is not that of {Zone}: times may be shifted. Set TimeZone of the kept portal, or register an IPortalFormats")]
    public static partial void OtherClock(this ILogger logger, Uri portal, TimeSpan offset, string zone);
}
