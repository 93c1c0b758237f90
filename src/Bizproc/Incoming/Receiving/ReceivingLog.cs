using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>What is logged of calls when they come, by ids that stay. None has a token in it.</summary>
internal static partial class ReceivingLog
{
    [LoggerMessage(60, LogLevel.Warning, "A call of '{Code}' that says to come from portal '{MemberId}' was refused: {Reason}")]
    public static partial void Refused(this ILogger logger, string code, string memberId, string reason);

    [LoggerMessage(61, LogLevel.Information, "The first call of {Portal} has proved whose it is; its application token is kept")]
    public static partial void Pinned(this ILogger logger, Uri portal);

    [LoggerMessage(62, LogLevel.Warning, "The application token of {Portal} is not known, and a call has nothing to prove it by: have the application installed again, or set BizprocOptions.ApplicationToken")]
    public static partial void NotProvable(this ILogger logger, Uri portal);

    [LoggerMessage(63, LogLevel.Warning, "The application token of {Portal} is not known, and a call could not prove it: {Reason}")]
    public static partial void Unproven(this ILogger logger, Uri portal, string reason);
}
