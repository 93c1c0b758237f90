namespace Bizproc.Protocol;

/// <summary>The refusals of <c>crm.automation.trigger.*</c>, as the documentation gives them (portal: 23).</summary>
internal static class TriggerAnswers
{
    private const string NotFoundDescription = "Trigger not found";

    public static PortalError AdministratorRequired => new(403, GeneralAnswers.AccessDeniedError, "Access denied! Admin permissions required");
    public static PortalError EmptyCode => Plain("Empty trigger code!");
    public static PortalError WrongCode => Plain("Wrong trigger code!");
    public static PortalError EmptyName => Plain("Empty trigger name!");
    public static PortalError NotFound => Plain(NotFoundDescription);
    public static PortalError WrongOwnerType => Plain("Incorrect parameter OWNER_TYPE_ID.");
    public static PortalError WrongOwner => Plain("Incorrect parameter OWNER_ID.");

    public static PortalError NotRegistered(string code) => Plain($"Trigger with code {code} is not registered.");

    /// <summary>True if the application has no trigger with the code. These refusals have no error code.</summary>
    public static bool MeansNotFound(string error, string description) => error.Length == 0 && description == NotFoundDescription;

    private static PortalError Plain(string description) => new(400, "", description);
}
