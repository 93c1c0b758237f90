namespace Bizproc.Protocol;

/// <summary>The refusals that any method can return, in the portal's own words (portal: 2.5, 2.6).</summary>
internal static class GeneralAnswers
{
    public const string AccessDeniedError = "ACCESS_DENIED";
    public const string ExpiredTokenError = "expired_token";
    public const string QueryLimitError = "QUERY_LIMIT_EXCEEDED";
    public const string OperationTimeLimitError = "OPERATION_TIME_LIMIT";
    public const string OverloadError = "OVERLOAD_LIMIT";
    public const string ArgumentError = "ERROR_ARGUMENT";
    public const string CoreError = "ERROR_CORE";

    public static PortalError MethodNotFound => new(404, "ERROR_METHOD_NOT_FOUND", "Method not found!");
    public static PortalError NoAuthFound => new(401, "NO_AUTH_FOUND", "Wrong authorization data");
    public static PortalError InvalidToken => new(401, "invalid_token", "Unable to get application by token");
    public static PortalError ExpiredToken => new(401, ExpiredTokenError, "The access token provided has expired");
    public static PortalError InsufficientScope =>
        new(401, "insufficient_scope", "The request requires higher privileges than provided by the access token");
    public static PortalError InvalidCredentials => new(401, "INVALID_CREDENTIALS", "Invalid request credentials");
    public static PortalError UserAccess => new(401, "user_access_error", "The user does not have access to the application.");
    public static PortalError WrongAuthType => new(403, "WRONG_AUTH_TYPE", "Current authorization type is denied for this method");
    public static PortalError AccessDenied => new(403, AccessDeniedError, "Access denied!");
    public static PortalError ApplicationContextRequired => DeniedBecause("Application context required");
    public static PortalError AdministratorRequired => DeniedBecause("Administrator authorization required");
    public static PortalError LinkCheckFailed => DeniedBecause("Link check failed");
    public static PortalError QueryLimitExceeded => new(503, QueryLimitError, "Too many requests");
    public static PortalError OperationTimeLimit => new(429, OperationTimeLimitError, "Method is blocked due to operation time limit.");
    public static PortalError SqlFailure => new(500, CoreError, "SQL query error!");

    /// <summary>The answer after a type error in the portal's code, for example after a <c>HANDLER</c> that is a list.</summary>
    public static PortalError InternalServerError => new(500, "INTERNAL_SERVER_ERROR", "Internal server error");

    /// <summary>The refusal of a missing parameter. The text is inferred from the portal's texts for other arguments.</summary>
    public static PortalError MissingArgument(string name) => new(400, ArgumentError, $"Argument '{name}' is null or empty", name);

    private static PortalError DeniedBecause(string reason) => new(403, AccessDeniedError, "Access denied! " + reason);
}

/// <summary>The refusals of <c>bizproc.activity.*</c> and <c>bizproc.robot.*</c> in the portal's own words (portal: 4.2, 5, 7.1).</summary>
internal static class ActionAnswers
{
    public const string ValidationFailure = "ERROR_ACTIVITY_VALIDATION_FAILURE";
    public const string AddFailure = "ERROR_ACTIVITY_ADD_FAILURE";
    public const string AlreadyInstalledError = "ERROR_ACTIVITY_ALREADY_INSTALLED";
    public const string NotFoundError = "ERROR_ACTIVITY_NOT_FOUND";
    public const string WrongHandlerUrlError = "ERROR_WRONG_HANDLER_URL";
    public const string UnsupportedProtocolError = "ERROR_UNSUPPORTED_PROTOCOL";

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

    public static PortalError TooLong(string column, int limit) => Invalid(FormatTooLong(column, limit));

    /// <summary>
    /// The refusal of an address that is longer than its column. It is inferred from the portal's texts for both parts (portal: 4.1, 7.1 #12-13).
    /// </summary>
    public static PortalError PlacementTooLong => NoPlacement(FormatTooLong("PLACEMENT_HANDLER", HandlerUrl.MaxPlacementLength));

    /// <summary>The answer for a wrong number of a list (portal: 4.5). The portal escapes the value as HTML (portal: 20.7).</summary>
    public static PortalError InvalidDocumentType(string escapedType) =>
        new(400, "10003", $"The argument 'documentType' has an invalid value '{escapedType}'");

    private static string FormatTooLong(string column, int limit) => $"The length of \"{column}\" should not exceed {limit} characters.";

    private static PortalError NoPlacement(string reason) => new(400, GeneralAnswers.CoreError, "Unable to set placement handler: " + reason);

    private static PortalError Invalid(string description) => new(400, ValidationFailure, description);
}

/// <summary>The refusals of <c>bizproc.event.send</c> and <c>bizproc.activity.log</c> (portal: 11.2, 11.3).</summary>
internal static class WorkflowAnswers
{
    public static PortalError EmptyLogMessage => new(400, "ERROR_EMPTY_LOG_MESSAGE", "Empty log message!");
    public static PortalError NotFound => new(400, NotFoundError, "The business process is not found.");

    /// <summary>
    /// True if a portal before 25.1150 refuses an answer because an earlier answer for the same step has arrived. The portal is still working on
    /// the earlier answer, or that answer ended the step, and perhaps the workflow (portal: 11.2).
    /// </summary>
    public static bool MeansEarlierAnswer(string error) => MeansClosed(error) || MeansBusy(error);

    /// <summary>True if a portal before 25.1150 no longer has the workflow.</summary>
    public static bool MeansClosed(string error) => error is NotFoundError;

    /// <summary>True if a portal before 25.1150 executes the workflow at the moment.</summary>
    public static bool MeansBusy(string error) => error is BusyError;

    private const string NotFoundError = "404";
    private const string BusyError = "423";
}

/// <summary>The refusals of commands of a batch, and the maximum number of commands (portal: 3.6).</summary>
internal static class BatchAnswers
{
    /// <summary>The maximum number of commands that a batch runs.</summary>
    public const int MaxLength = 50;

    public static PortalError LengthExceeded => new(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
    public static PortalError MethodNotAllowed => new(400, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
}

/// <summary>The refusals of <c>event.bind</c>, as the documentation gives them (portal: 8.2).</summary>
internal static class EventAnswers
{
    public static PortalError NotFound => new(400, "ERROR_EVENT_NOT_FOUND", "Event not found");
    public static PortalError AlreadyBound => new(400, "ERROR_EVENT_BINDING_EXISTS", "Unable to set event handler: Handler already binded");
}

/// <summary>The refusal of <c>app.option.set</c>. It is the emulator's own text (portal: 8.1).</summary>
internal static class OptionAnswers
{
    /// <summary>
    /// The options of an application are too long. The real answer and limit are not established. The portal stores all options of an application as
    /// one serialised value, so the emulator uses the limit of serialised properties.
    /// </summary>
    public static PortalError TooLong =>
        new(400, GeneralAnswers.CoreError, $"The options of an application are longer than {SerializedSize.Limit - 1} bytes together.");
}

/// <summary>The refusals of the authorisation server (portal: 2.7). The statuses and texts are not established.</summary>
internal static class OAuthAnswers
{
    public const string InvalidGrantError = "invalid_grant";

    public static PortalError InvalidRequest => new(400, "invalid_request", "Only grant_type refresh_token with client_id, client_secret and refresh_token is known here");
    public static PortalError InvalidClient => new(401, "invalid_client", "Client id and secret do not belong together");
    public static PortalError InvalidGrant => new(400, InvalidGrantError, "The refresh token is unknown or expired");
}
