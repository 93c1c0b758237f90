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
    public static PortalError SqlFailure => new(500, PortalAnswers.Core, "SQL query error!");

    /// <summary>The answer after a type error in the portal's code, for example after a <c>HANDLER</c> that is a list.</summary>
    public static PortalError InternalServerError => new(500, "INTERNAL_SERVER_ERROR", "Internal server error");

    /// <summary>The refusal of a missing parameter. The text is inferred from the portal's texts for other arguments.</summary>
    public static PortalError MissingArgument(string name) => new(400, ArgumentError, $"Argument '{name}' is null or empty", name);

    private static PortalError DeniedBecause(string reason) => new(403, AccessDeniedError, "Access denied! " + reason);
}
