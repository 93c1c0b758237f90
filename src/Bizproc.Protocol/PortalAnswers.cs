namespace Bizproc.Protocol;

/// <summary>The refusals of <c>bizproc.activity.*</c> and <c>bizproc.robot.*</c> in the portal's own words (portal: 4.2, 5, 7.1).</summary>
internal static class PortalAnswers
{
    public const string ValidationFailure = "ERROR_ACTIVITY_VALIDATION_FAILURE";
    public const string AddFailure = "ERROR_ACTIVITY_ADD_FAILURE";
    public const string AlreadyInstalledError = "ERROR_ACTIVITY_ALREADY_INSTALLED";
    public const string NotFoundError = "ERROR_ACTIVITY_NOT_FOUND";
    public const string WrongHandlerUrlError = "ERROR_WRONG_HANDLER_URL";
    public const string UnsupportedProtocolError = "ERROR_UNSUPPORTED_PROTOCOL";
    public const string Core = "ERROR_CORE";

    public static PortalError EmptyData => Invalid("Empty data!");
    public static PortalError EmptyCode => Invalid("Empty activity code!");
    public static PortalError WrongCode => Invalid("Wrong activity code!");
    public static PortalError EmptyName => Invalid("Empty activity NAME!");
    public static PortalError WrongProperties => Invalid("Wrong properties array!");
    public static PortalError WrongDocumentType => Invalid("Wrong activity DOCUMENT_TYPE!");
    public static PortalError WrongFilter => Invalid("Wrong activity FILTER!");
    public static PortalError NothingToUpdate => Invalid("No fields to update");
    public static PortalError WrongHandlerUrl => new(400, WrongHandlerUrlError, "Wrong handler URL");
    public static PortalError UnsupportedProtocol => new(400, UnsupportedProtocolError, "Unsupported handler protocol");
    public static PortalError AlreadyInstalled => new(400, AlreadyInstalledError, "Activity or Robot already installed!");
    public static PortalError NotFound => new(400, NotFoundError, "Activity or Robot not found!");
    public static PortalError NotSaved => new(400, AddFailure, "Activity save error!");
    public static PortalError PlacementAlreadyBound => NoPlacement("Handler already binded");
    public static PortalError PlacementNotUnique => NoPlacement("You should use unique placement handler for each CODE!");

    public static PortalError WrongPropertyKey(string key) => Invalid($"Wrong property key ({key})!");

    public static PortalError EmptyPropertyName(string key) => Invalid($"Empty property NAME ({key})!");

    public static PortalError TooLong(string column, int limit) => Invalid(TooLongText(column, limit));

    /// <summary>
    /// The refusal of an address that is longer than its column. It is inferred from the portal's texts for both parts (portal: 4.1, 7.1 #12-13).
    /// </summary>
    public static PortalError PlacementTooLong => NoPlacement(TooLongText("PLACEMENT_HANDLER", HandlerUrl.MaxPlacementLength));

    /// <summary>The answer for a wrong number of a list (portal: 4.5). The portal escapes the value as HTML (portal: 20.7).</summary>
    public static PortalError InvalidDocumentType(string escapedType) =>
        new(400, "10003", $"The argument 'documentType' has an invalid value '{escapedType}'");

    private static string TooLongText(string column, int limit) => $"The length of \"{column}\" should not exceed {limit} characters.";

    private static PortalError NoPlacement(string reason) => new(400, Core, "Unable to set placement handler: " + reason);

    private static PortalError Invalid(string description) => new(400, ValidationFailure, description);
}
