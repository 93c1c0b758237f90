using System.Net.Http.Headers;

namespace Bizproc;

/// <summary>The portal refused a call, or the answer was not a portal's. No text of the exception contains the token.</summary>
public class PortalException : Exception
{
    /// <summary>Creates the exception from the portal's answer.</summary>
    /// <param name="error">The error code of the portal; empty if the answer was not a portal's.</param>
    /// <param name="description">The description of the portal.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    /// <param name="method">The method that was called.</param>
    /// <param name="code">The code of the action; <see langword="null"/> if the call does not concern an action.</param>
    public PortalException(string error, string description, int httpStatus, string method, string? code = null)
        : base($"{method}{(code is null ? "" : $" of '{code}'")}: {Head(error, httpStatus)}{description}")
    {
        Error = error;
        Description = description;
        HttpStatus = httpStatus;
        Method = method;
        Code = code;
    }

    // A command of a batch is refused inside an answer whose status does not apply to it. Without a status there was no answer.
    private static string Head(string error, int httpStatus) => (error.Length, httpStatus) switch
    {
        (0, 0) => "",
        (0, _) => $"{httpStatus}: ",
        (_, 200) => $"{error}: ",
        _ => $"{httpStatus} {error}: ",
    };

    /// <summary>The error code of the portal, such as <c>ERROR_ACTIVITY_NOT_FOUND</c>; empty if the answer was not a portal's.</summary>
    public string Error { get; }

    /// <summary>The description of the portal.</summary>
    public string Description { get; }

    /// <summary>The HTTP status; 0 if no request was made. Servers differ in the status, so use <see cref="Error"/> for decisions.</summary>
    public int HttpStatus { get; }

    /// <summary>The method that was called.</summary>
    public string Method { get; }

    /// <summary>The time at which the portal asks for the next request; <see langword="null"/> if the answer has no such time.</summary>
    internal RetryConditionHeaderValue? RetryAfter { get; set; }

    /// <summary>Gets the delay that the portal asks for; 0 or less if it asks for none.</summary>
    /// <param name="now">The current time.</param>
    internal TimeSpan AskedWait(DateTimeOffset now) => RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - now,
        _ => TimeSpan.Zero,
    };

    /// <summary>The code of the action; <see langword="null"/> if the call does not concern an action.</summary>
    public string? Code { get; }

    /// <summary>
    /// True if an earlier attempt of the same call may have reached the portal although its answer was lost. That attempt may be the cause of the
    /// refusal.
    /// </summary>
    internal bool IsAfterLostAttempt { get; set; }
}
