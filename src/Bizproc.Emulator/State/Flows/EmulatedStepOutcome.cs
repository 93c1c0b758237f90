namespace Bizproc.Emulator;

/// <summary>The outcomes of a step of a workflow.</summary>
public enum EmulatedStepOutcome
{
    /// <summary>The step waits.</summary>
    Waiting,

    /// <summary>The step has ended.</summary>
    Done,

    /// <summary>The step reached its time limit, and the workflow went on.</summary>
    TimedOut,

    /// <summary>The step failed, and with it the workflow.</summary>
    Failed,

    /// <summary>The step is switched off in the template.</summary>
    Skipped,
}
