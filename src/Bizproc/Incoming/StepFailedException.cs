namespace Bizproc;

/// <summary>Thrown by a handler that cannot complete the step. The message appears in the log of the workflow.</summary>
public sealed class StepFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The line for the log of the workflow.</param>
    public StepFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a cause, which appears only in the application's own log.</summary>
    /// <param name="message">The line for the log of the workflow.</param>
    /// <param name="innerException">The cause.</param>
    public StepFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
