using System.Net.Http.Headers;

namespace Bizproc;

/// <summary>The portal refused a call, or what answered is no portal (portal: 2.5, 2.6). The token stands in none of its texts.</summary>
public class PortalException : Exception
{
    /// <summary>Takes what the portal answered.</summary>
    /// <param name="error">The portal's code; empty if what answered is no portal.</param>
    /// <param name="description">The portal's text.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    /// <param name="method">The method that was called.</param>
    /// <param name="code">The code of the action that was meant, if one was.</param>
    public PortalException(string error, string description, int httpStatus, string method, string? code = null)
        : base($"{method}{(code is null ? "" : $" of '{code}'")}: {Head(error, httpStatus)}{description}")
    {
        Error = error;
        Description = description;
        HttpStatus = httpStatus;
        Method = method;
        Code = code;
    }

    // A command of a batch is refused inside an answer whose status says nothing about it. Without a status there was no answer.
    private static string Head(string error, int httpStatus) => (error.Length, httpStatus) switch
    {
        (0, 0) => "",
        (0, _) => $"{httpStatus}: ",
        (_, 200) => $"{error}: ",
        _ => $"{httpStatus} {error}: ",
    };

    /// <summary>The portal's code, such as <c>ERROR_ACTIVITY_NOT_FOUND</c>; empty if what answered is no portal.</summary>
    public string Error { get; }

    /// <summary>The portal's text.</summary>
    public string Description { get; }

    /// <summary>The HTTP status; 0 if no request was made. Decide by <see cref="Error"/> instead: servers differ in the status (portal: 2.6).</summary>
    public int HttpStatus { get; }

    /// <summary>The method that was called.</summary>
    public string Method { get; }

    /// <summary>The time at which the portal wants to be asked again; <see langword="null"/> if it gave none.</summary>
    internal RetryConditionHeaderValue? RetryAfter { get; set; }

    /// <summary>Gets the wait that the portal asks for; 0 or less if it asks for none.</summary>
    /// <param name="now">The current time.</param>
    internal TimeSpan AskedWait(DateTimeOffset now) => RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - now,
        _ => TimeSpan.Zero,
    };

    /// <summary>The code of the action that was meant, if one was.</summary>
    public string? Code { get; }

    /// <summary>
    /// True if an earlier attempt of the same call may have arrived although its answer was lost. The refusal may be due to that attempt.
    /// </summary>
    internal bool IsAfterLostAttempt { get; set; }
}
