namespace Bizproc;

/// <summary>What the workflow's log says of a failure: what was meant for it, and of anything else no word.</summary>
internal static class FailureFormatter
{
    private const int MostOfText = 1_000;

    /// <summary>The line.</summary>
    /// <param name="failure">How the handler failed.</param>
    /// <param name="reference">Finds the failure in the application's own log.</param>
    /// <param name="tokens">The tokens that came with the call, which no line repeats.</param>
    public static string Format(Exception failure, string reference, PortalTokens? tokens)
    {
        string text = failure switch
        {
            StepFailedException or BizprocBindingException => failure.Message,
            TimeoutException => "The application took too long",
            _ => $"The application failed, and its own log says how: {reference}",
        };
        string clean = new SecretRedactor(tokens?.AccessToken, tokens?.RefreshToken).Clean(text, MostOfText);
        return clean.Length == 0 ? $"The application failed: {reference}" : clean;
    }
}
