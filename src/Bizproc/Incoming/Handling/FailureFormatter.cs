using Bizproc.Portal.Tokens;

namespace Bizproc.Incoming.Handling;

/// <summary>
/// Creates the log text of a failure: the message of an exception that is meant for the workflow; for any other exception only a
/// reference into the application's own log.
/// </summary>
internal static class FailureFormatter
{
    private const int MostOfText = 1_000;

    /// <summary>Creates the line for the log of the workflow.</summary>
    /// <param name="failure">The failure of the handler.</param>
    /// <param name="reference">The reference that finds the failure in the application's own log.</param>
    /// <param name="redactor">Knows the secrets of the call, which the line must not contain.</param>
    public static string Format(Exception failure, string reference, SecretRedactor redactor)
    {
        string text = failure switch
        {
            StepFailedException or BizprocBindingException or RetryStepException => failure.Message,
            TimeoutException => "The application did not finish in time",
            _ => $"The application failed. Its log has the details: {reference}",
        };
        string clean = Clean(text, redactor);
        return clean.Length == 0 ? $"The application failed: {reference}" : clean;
    }

    /// <summary>Makes one line of a text, without the secrets of the call.</summary>
    public static string Clean(string text, SecretRedactor redactor) => redactor.Clean(text, MostOfText);
}
