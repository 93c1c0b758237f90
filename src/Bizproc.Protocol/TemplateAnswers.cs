namespace Bizproc.Protocol;

/// <summary>The refusals of <c>bizproc.workflow.template.*</c> in the portal's own words (portal: 24.1).</summary>
internal static class TemplateAnswers
{
    public const string NotFoundError = "ERROR_TEMPLATE_NOT_FOUND";
    public const string NotOwnerError = "ERROR_TEMPLATE_NOT_OWNER";
    public const string ValidationFailure = "ERROR_TEMPLATE_VALIDATION_FAILURE";

    public static PortalError WrongDocumentType => Invalid("Incorrect field DOCUMENT_TYPE!");
    public static PortalError EmptyName => Invalid("Empty template name!");
    public static PortalError WrongAutoExecute => Invalid("Incorrect field AUTO_EXECUTE!");
    public static PortalError WrongData => Invalid("Incorrect field TEMPLATE_DATA!");
    public static PortalError NothingToUpdate => Invalid("No fields to update.");
    public static PortalError NotFound => new(400, NotFoundError, "Workflow template not found.");

    public static PortalError NotOwner(string verb) => new(400, NotOwnerError, $"You can {verb} ONLY templates created by current application");

    private static PortalError Invalid(string description) => new(400, ValidationFailure, description);
}
