namespace Bizproc.Protocol;

/// <summary>The refusals of <c>bizproc.workflow.start</c>, <c>.terminate</c> and <c>.kill</c> in the portal's own words (portal: 24.2).</summary>
internal static class InstanceAnswers
{
    public const string WrongIdError = "ERROR_WRONG_WORKFLOW_ID";

    public static PortalError EmptyTemplate => new(400, WrongIdError, "Empty TEMPLATE_ID");
    public static PortalError TemplateNotFound => new(400, WrongIdError, "Template not found");
    public static PortalError WrongDocument => Plain("Wrong DOCUMENT_ID!");
    public static PortalError DocumentMismatch => Plain("Template type and DOCUMENT_ID mismatch!");
    public static PortalError EmptyId => new(400, WrongIdError, "Empty workflow instance ID");

    /// <summary>The answer for a workflow that has ended or never existed.</summary>
    public static PortalError NotFound => Plain("Empty root activity");

    private static PortalError Plain(string description) => new(400, "", description);
}
