namespace Bizproc;

/// <summary>
/// Decides what happens to a step whose handler throws or exceeds its time. In both cases the log of the workflow names the failure.
/// </summary>
public enum HandlerFailure
{
    /// <summary>The step ends. Its return properties have their defaults.</summary>
    EndStep,

    /// <summary>The step continues to wait until the time limit of the designer, or until another part of the application answers.</summary>
    LeaveWaiting,
}
