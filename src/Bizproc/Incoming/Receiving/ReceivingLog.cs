using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Receiving;

/// <summary>The log messages about receiving calls. The ids must not change. No message contains a token.</summary>
internal static partial class ReceivingLog
{
    [LoggerMessage(60, LogLevel.Warning, "A call of '{Code}', which claims to come from portal '{MemberId}', was refused: {Reason}")]
    public static partial void Refused(this ILogger logger, string code, string memberId, string reason);

    [LoggerMessage(61, LogLevel.Information, "The first call of {Portal} proved its origin; its application token is now stored")]
    public static partial void Pinned(this ILogger logger, Uri portal);

    [LoggerMessage(62, LogLevel.Warning, "The application token of {Portal} is unknown, and a call brought nothing to prove its origin: install the application again, or set BizprocOptions.ApplicationToken")]
    public static partial void NotProvable(this ILogger logger, Uri portal);

    [LoggerMessage(63, LogLevel.Warning, "The application token of {Portal} is unknown, and a call could not prove its origin: {Reason}")]
    public static partial void Unproven(this ILogger logger, Uri portal, string reason);
}
