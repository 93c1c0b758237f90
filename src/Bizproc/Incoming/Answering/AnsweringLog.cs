using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Answering;

/// <summary>The log messages about answers that an application gives later. The ids must not change. No message contains a token.</summary>
internal static partial class AnsweringLog
{
    [LoggerMessage(92, LogLevel.Warning, "The first attempt to answer a step of {Portal} got no reply, and the next one was refused: the first arrived, or the step was already closed. {Reason}")]
    public static partial void LateAnswerBefore(this ILogger logger, string portal, string reason);

    [LoggerMessage(93, LogLevel.Error, "The list of portals omits {Portal}, because its stored data is not usable: {Reason}. Install the application there again")]
    public static partial void PortalUnusable(this ILogger logger, InstalledPortal portal, string reason);
}
