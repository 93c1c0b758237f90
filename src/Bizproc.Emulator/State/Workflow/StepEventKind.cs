namespace Bizproc.Emulator.State.Workflow;

/// <summary>The kinds of events of a step (portal: 11).</summary>
internal enum StepEventKind
{
    /// <summary>The step shows a status while it waits.</summary>
    Status,

    /// <summary>The application wrote a line into the log.</summary>
    Log,

    /// <summary>The answer came for which the step waited.</summary>
    Answer,

    /// <summary>An answer came when the step no longer waited. The portal does not report this (portal: 11.2).</summary>
    Late,

    /// <summary>The step reached its time limit.</summary>
    TimedOut,
}
