namespace Bizproc;

/// <summary>Where a step of a workflow stands (portal: 11).</summary>
public enum StepState
{
    /// <summary>It waits for an event.</summary>
    Waiting,

    /// <summary>It is done: an event came, or it never waited.</summary>
    Closed,

    /// <summary>Its time is over (portal: 11.4).</summary>
    TimedOut,
}
