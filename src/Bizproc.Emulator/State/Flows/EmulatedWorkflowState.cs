namespace Bizproc.Emulator;

/// <summary>The states of a workflow.</summary>
public enum EmulatedWorkflowState
{
    /// <summary>A step waits for an answer or for a time.</summary>
    Running,

    /// <summary>All steps have ended.</summary>
    Completed,

    /// <summary>A step failed, or needs more than the emulator models.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Terminated,
}
