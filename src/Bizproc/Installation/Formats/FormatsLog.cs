using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Formats;

/// <summary>The log messages about the formats in which portals write dates. The ids must not change.</summary>
internal static partial class FormatsLog
{
    [LoggerMessage(100, LogLevel.Warning, "Dates of {Portal} have two readings, and the order of its day and month is unknown: {Order} is used, from Calls.Culture. Set DateOrder of the stored portal, or register an IPortalFormats")]
    public static partial void UnknownOrder(this ILogger logger, Uri portal, DateOrder order);

    [LoggerMessage(101, LogLevel.Warning, "The time zone of {Portal} is unknown: {Zone} is used, from Calls.TimeZone, and its times may be shifted. Set TimeZone of the stored portal, or register an IPortalFormats")]
    public static partial void UnknownZone(this ILogger logger, Uri portal, string zone);

    [LoggerMessage(102, LogLevel.Information, "A date of {Portal} proves its order of day and month: {Order}. The order is stored")]
    public static partial void LearntOrder(this ILogger logger, Uri portal, DateOrder order);

    [LoggerMessage(103, LogLevel.Warning, "Dates of {Portal} contradict its assumed order of day and month, {Order}: dates with one reading are right, but dates with two readings may be wrong")]
    public static partial void Contradiction(this ILogger logger, Uri portal, DateOrder order);

    [LoggerMessage(104, LogLevel.Warning, "The order of day and month of {Portal} could not be stored, and is learned again from another call: {Reason}")]
    public static partial void NotKept(this ILogger logger, Uri portal, string reason);

    [LoggerMessage(105, LogLevel.Information, "Times of {Portal} are read in the zone {Zone}, because of its domain")]
    public static partial void PresumedZone(this ILogger logger, Uri portal, string zone);

    [LoggerMessage(106, LogLevel.Warning, "The stored time zone of {Portal} is not a time zone of this machine, and is ignored: {Zone}")]
    public static partial void NoSuchZone(this ILogger logger, Uri portal, string zone);

    [LoggerMessage(107, LogLevel.Warning, "A time of {Portal} suggests that its clock is {Offset} ahead of UTC, which does not fit {Zone}: times may be shifted. Set TimeZone of the stored portal, or register an IPortalFormats")]
    public static partial void OtherClock(this ILogger logger, Uri portal, TimeSpan offset, string zone);

    [LoggerMessage(108, LogLevel.Warning, "Dates of {Portal} with two readings are read as {Order}, because of its language. Calls.Culture says otherwise, but applies only to the portal of the options and if nothing better is known. If {Order} is wrong, set DateOrder of the stored portal, or register an IPortalFormats")]
    public static partial void PresumedOrder(this ILogger logger, Uri portal, DateOrder order);
}
