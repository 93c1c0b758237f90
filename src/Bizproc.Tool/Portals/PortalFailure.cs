using System.Globalization;
using System.Security.Authentication;
using Bizproc.Protocol;

namespace Bizproc.Tool.Portals;

/// <summary>Says in the words of the command line why a portal has not done what was asked for, and what to do. The texts of the library are for applications.</summary>
internal static class PortalFailure
{
    /// <summary>The request that carries several calls. Nobody who typed a command knows it.</summary>
    private const string Batch = "batch";

    private const int ServerError = 500;

    private const string Address = "Check the address (--portal): it must be that of a Bitrix24 portal, without a path";
    private const string Later = "Try again later. If it stays so, its administrator must look into its log";
    private const string NewToken = $"Set {PortalSecrets.TokenVariable} to an access token of the application, which it gets when an administrator of the portal opens it";

    /// <summary>Describes a failure of the network or a refusal of the portal; <see langword="null"/> for any other failure.</summary>
    /// <returns>The predicate of a sentence about the portal, such as <c>refuses the token: expired_token</c>, and the remedy.</returns>
    public static (string Text, string Remedy)? Describe(Exception failure) => failure switch
    {
        PortalAuthorizationException refused => ($"cannot be asked, because the server that renews tokens refuses: {Reason(refused)}", PortalSecrets.DescribeRefusedRenewal()),
        PortalAccessException refused => DescribeAccess(refused),
        PortalFeatureException missing => ($"does not have {Name(missing)}", "Change to a plan of the portal that includes workflows, or to a newer server"),
        PortalRedirectException { Target: { Host.Length: > 0 } target } => ($"redirects to {target.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}", "The portal has moved: use that address with --portal"),
        PortalRedirectException => ("redirects, but not to an address of a portal", Address),
        // A server in front of the portal gives such an answer, too.
        PortalUnreadableException { HttpStatus: >= ServerError } broken => (string.Create(CultureInfo.InvariantCulture, $"has failed: it answers with the status {broken.HttpStatus}"), Later),
        PortalUnreadableException => ("does not answer as a portal does", Address),
        PortalException { Error: GeneralAnswers.QueryLimitError } => ($"refuses calls from this address for a time, because there were too many ({GeneralAnswers.QueryLimitError})", "Wait a minute, and try again"),
        PortalException { Error: GeneralAnswers.OperationTimeLimitError } slow => ($"refuses {Name(slow)} for a time, because its calls have taken too long ({slow.Error})", "Wait 10 minutes, and try again"),
        PortalException { HttpStatus: >= ServerError } broken => ($"has failed: {Reason(broken)}", Later),
        PortalException { Error.Length: 0 } unreadable => ($"gives an answer to {Name(unreadable)} that is not a portal's", Address),
        PortalException refused => ($"refuses {Name(refused)}: {Reason(refused)}", "Correct what it names, and try again"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } unsafeConnection => DescribeEncryption(unsafeConnection),
        HttpRequestException network => ($"cannot be reached: {network.GetBaseException().Message.TrimEnd('.')}", "Check the address (--portal), the network, and that the portal runs"),
        OperationCanceledException { InnerException: TimeoutException } => ("did not answer in time", "Check the network, and that the portal runs, and try again"),
        _ => null,
    };

    /// <summary>Gets what a person must do about a refusal of the token.</summary>
    public static string GetRemedy(PortalAccessException refusal) => DescribeAccess(refusal).Remedy;

    private static (string Text, string Remedy) DescribeAccess(PortalAccessException refused) => refused switch
    {
        PortalAdministratorException => (
            "refuses this, because the user of the token is not an administrator of it",
            $"Set {PortalSecrets.TokenVariable} to an access token of the application for an administrator"),
        PortalPaymentException or PortalBlockedException => ($"refuses all calls: {Reason(refused)}", refused.Remedy),
        { Error: GeneralAnswers.ExpiredTokenError } => ($"refuses the token, because it has expired ({refused.Error})", PortalSecrets.DescribeExpired()),
        { Error: "insufficient_scope" } => ($"refuses {Name(refused)}, because the application may not use it ({refused.Error})", refused.Remedy),
        { Error: "INVALID_REQUEST" } => ($"refuses calls by http ({refused.Error})", "Use https:// in the address (--portal)"),
        { Error: "PORTAL_DELETED" } => ($"was deleted ({refused.Error})", "Name another portal with --portal"),
        { Error: GeneralAnswers.AccessDeniedError } => ($"refuses {Name(refused)}: {Reason(refused)}", $"{NewToken}, or ask an administrator for the right"),
        _ => ($"refuses the token: {Reason(refused)}", NewToken),
    };

    private static (string Text, string Remedy) DescribeEncryption(HttpRequestException failure)
    {
        string why = failure.GetBaseException().Message.TrimEnd('.');
        return failure.InnerException is AuthenticationException && why.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            ? ($"cannot be trusted because of its certificate: {why}", "Renew the certificate of the portal, or use the name for which it was issued")
            : ("does not speak https at this address", "Check the port, or use http:// for a portal on this machine");
    }

    private static string Name(PortalException failure) => failure.Method == Batch ? "this" : failure.Method;

    private static string Reason(PortalException failure)
    {
        string description = failure.Description.TrimEnd('.', ' ');
        return description.Length == 0 || description == failure.Error ? failure.Error : failure.Error.Length == 0 ? description : $"{failure.Error}: {description}";
    }
}
