namespace Bizproc.Protocol;

/// <summary>The refusals of <c>bizproc.event.send</c> and <c>bizproc.activity.log</c> (portal: 11.2, 11.3).</summary>
internal static class WorkflowAnswers
{
    public static PortalError EmptyLogMessage => new(400, "ERROR_EMPTY_LOG_MESSAGE", "Empty log message!");
    public static PortalError NotFound => new(400, NotFoundError, "The business process is not found.");

    /// <summary>
    /// True if a portal before 25.1150 refuses an answer because an earlier answer for the same step has arrived. The portal is still working on
    /// the earlier answer, or that answer ended the step, and perhaps the workflow (portal: 11.2).
    /// </summary>
    public static bool MeansEarlierAnswer(string error) => error is NotFoundError or BusyError;

    private const string NotFoundError = "404";
    private const string BusyError = "423";
}
