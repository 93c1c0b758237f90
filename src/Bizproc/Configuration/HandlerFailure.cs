namespace Bizproc;

/// <summary>
/// Decides what happens to a step whose handler throws or exceeds its time. If the step fails for good, the log of the workflow names the failure.
/// </summary>
public enum HandlerFailure
{
    /// <summary>The step ends. Its return properties have their defaults.</summary>
    EndStep,

    /// <summary>The step continues to wait until the time limit of the designer, or until another part of the application answers.</summary>
    LeaveWaiting,

    /// <summary>
    /// The handler runs again later, as <see cref="CallOptions.Retry"/> says. If the last attempt fails, the step ends. A
    /// <see cref="StepFailedException"/> and values that do not fit the class end the step at once, because another attempt cannot help.
    /// </summary>
    TryAgain,
}
