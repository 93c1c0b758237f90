namespace Bizproc;

/// <summary>Thrown by a handler that cannot do its work, for a reason that may be shown to who looks at the workflow's log.</summary>
public sealed class StepFailedException : Exception
{
    /// <summary>Takes the reason.</summary>
    /// <param name="message">The line in the workflow's log.</param>
    public StepFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Takes the reason, and what caused it, which only the application's own log shows.</summary>
    /// <param name="message">The line in the workflow's log.</param>
    /// <param name="innerException">The cause.</param>
    public StepFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
