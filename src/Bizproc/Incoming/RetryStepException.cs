namespace Bizproc;

/// <summary>Thrown by a handler that could not do its work now and asks for another attempt, for example because a service was away.</summary>
/// <remarks>
/// The handler runs again later with the same call, whatever <see cref="CallOptions.OnFailure"/> says, until <see cref="CallOptions.Retry"/> or the time
/// limit of the step ends the attempts. Then the step fails with the message of this exception in the log of the workflow.
/// </remarks>
public sealed class RetryStepException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The reason, for the log.</param>
    /// <param name="delay">The time until the next attempt. Default: <see cref="CallOptions.Retry"/> decides.</param>
    public RetryStepException(string message, TimeSpan? delay = null)
        : base(message) => Delay = delay;

    /// <summary>Creates the exception with a cause, which appears only in the application's own log.</summary>
    /// <param name="message">The reason, for the log.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="delay">The time until the next attempt. Default: <see cref="CallOptions.Retry"/> decides.</param>
    public RetryStepException(string message, Exception innerException, TimeSpan? delay = null)
        : base(message, innerException) => Delay = delay;

    /// <summary>The time until the next attempt; <see langword="null"/> if <see cref="CallOptions.Retry"/> decides.</summary>
    public TimeSpan? Delay { get; }
}
