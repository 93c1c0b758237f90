using Bizproc.Portal.Tokens;

namespace Bizproc.Incoming.Handling;

/// <summary>Stands in the log for an exception of the application whose text contains a secret of the call.</summary>
/// <param name="message">The message without secrets.</param>
/// <param name="text">The whole text without secrets.</param>
internal sealed class CleanedException(string message, string text) : Exception(message)
{
    /// <summary>Gets an exception that a log may contain: the exception itself, unless its text contains a secret.</summary>
    public static Exception? From(Exception? failure, SecretRedactor redactor)
    {
        if (failure?.ToString() is not { } text) return null;

        string clean = redactor.Hide(text);
        return clean == text ? failure : new CleanedException(redactor.Hide(failure.Message), clean);
    }

    /// <summary>Returns the text of the exception, with its type and its stack, without secrets.</summary>
    public override string ToString() => text;
}
