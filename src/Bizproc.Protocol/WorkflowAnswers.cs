namespace Bizproc.Protocol;

/// <summary>The refusals of <c>bizproc.event.send</c> and <c>bizproc.activity.log</c> (portal: 11.2, 11.3).</summary>
internal static class WorkflowAnswers
{
    public static PortalAnswer EmptyLogMessage => new(400, "ERROR_EMPTY_LOG_MESSAGE", "Empty log message!");
    public static PortalAnswer NotFound => new(400, NotFoundError, "The business process is not found.");

    /// <summary>
    /// True if a portal before 25.1150 refuses an answer because an earlier one for the same step has arrived: that one ended the step, and
    /// with it perhaps the workflow, or is being worked on (portal: 11.2).
    /// </summary>
    public static bool MeansEarlierAnswer(string error) => error is NotFoundError or BusyError;

    private const string NotFoundError = "404";
    private const string BusyError = "423";
}
