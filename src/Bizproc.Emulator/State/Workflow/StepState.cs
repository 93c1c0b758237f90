namespace Bizproc.Emulator;

/// <summary>The states of a step of a workflow.</summary>
public enum StepState
{
    /// <summary>The step waits for an answer.</summary>
    Waiting,

    /// <summary>The step has ended: an answer came, or the step never waited.</summary>
    Closed,

    /// <summary>The step reached its time limit before an answer came.</summary>
    TimedOut,
}
