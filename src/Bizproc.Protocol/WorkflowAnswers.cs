namespace Bizproc.Protocol;

/// <summary>The refusals of <c>bizproc.event.send</c> and <c>bizproc.activity.log</c> (portal: 11.2, 11.3).</summary>
internal static class WorkflowAnswers
{
    public static PortalAnswer EmptyLogMessage => new(400, "ERROR_EMPTY_LOG_MESSAGE", "Empty log message!");
    public static PortalAnswer NotFound => new(400, "404", "The business process is not found.");
}
