using System.Collections.Frozen;
using Bizproc.Protocol;

namespace Bizproc.Portal.Errors;

/// <summary>
/// Maps error codes of the portal to exceptions that tell a caller what to do. The code decides, not the HTTP status (portal: 2.6).
/// </summary>
internal static class AccessErrors
{
    private const string PaymentRequired = "PAYMENT_REQUIRED";
    private const string CommercialPlans = "commercial plans";

    /// <summary>The codes that concern one token. A call with another token of the same application may succeed.</summary>
    private static readonly FrozenSet<string> ForOneToken = FrozenSet.ToFrozenSet(
        [
            "NO_AUTH_FOUND",
            GeneralAnswers.ExpiredTokenError,
            "invalid_token",
            "insufficient_scope",
            "INVALID_CREDENTIALS",
            "user_access_error",
            "authorization_error",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The codes that concern every call with the same token. Temporary limits, errors of a single method, and server errors are not among them.
    /// </summary>
    private static readonly FrozenSet<string> ForAllCalls = FrozenSet.ToFrozenSet(
        [
            .. ForOneToken,
            "APPLICATION_NOT_FOUND",
            GeneralAnswers.AccessDeniedError,

            // Blocked by Bitrix24 until a person lifts the block: later calls fail as well.
            GeneralAnswers.OverloadError,

            // The portal requires https, so every call to this address fails.
            "INVALID_REQUEST",
            "PORTAL_DELETED",
            PaymentRequired,
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True if the token was refused or could not be renewed; false if the application or its request was refused.</summary>
    public static bool IsAboutToken(Exception failure) =>
        failure is PortalAuthorizationException || (failure is PortalAccessException refusal && ForOneToken.Contains(refusal.Error));

    /// <summary>Creates the exception for a refusal. Codes are compared without case, because the portal itself is inconsistent.</summary>
    public static PortalException CreateException(string error, string description, int status, string method, string? code)
    {
        if (Is(error, GeneralAnswers.MethodNotFound.Error) || Is(error, RestV3.MethodNotFoundError)) return new PortalFeatureException(error, description, status, method, code);
        if (!ForAllCalls.Contains(error) || (IsAboutStep(method) && IsDenied(error))) return new PortalException(error, description, status, method, code);
        if (Is(error, GeneralAnswers.OverloadError)) return new PortalBlockedException(error, description, status, method, code);
        if (IsUnpaid(error, description)) return new PortalPaymentException(error, description, status, method, code);

        return IsNoAdministrator(error, description)
            ? new PortalAdministratorException(error, description, status, method, code)
            : new PortalAccessException(error, description, status, method, code);
    }

    /// <summary>Creates the exception for a refusal of the authorisation server.</summary>
    public static PortalException CreateRefreshException(string error, string description, int status, string method)
    {
        // A busy server says nothing about the tokens.
        if (status is 429 or 503) return new PortalException(error, description, status, method);

        return IsUnpaid(error, description)
            ? new PortalPaymentException(error, description, status, method)
            : new PortalAuthorizationException(error, description, status, method);
    }

    /// <summary>True for the two methods whose errors concern the token of a step, not the token of all calls (portal: 11.2, 11.3).</summary>
    private static bool IsAboutStep(string method) => Is(method, "bizproc.event.send") || Is(method, "bizproc.activity.log");

    private static bool IsUnpaid(string error, string description) =>
        Is(error, PaymentRequired) || (IsDenied(error) && description.Contains(CommercialPlans, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// True if the portal refuses the user because of missing rights: the error then has no further description (portal: 4.2 #2).
    /// </summary>
    private static bool IsNoAdministrator(string error, string description) =>
        IsDenied(error)
        && (description == GeneralAnswers.AccessDenied.Description
            || description == GeneralAnswers.AdministratorRequired.Description
            || description == TriggerAnswers.AdministratorRequired.Description);

    private static bool IsDenied(string error) => Is(error, GeneralAnswers.AccessDeniedError);

    private static bool Is(string error, string known) => error.Equals(known, StringComparison.OrdinalIgnoreCase);
}
