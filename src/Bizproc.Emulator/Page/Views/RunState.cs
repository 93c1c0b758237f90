namespace Bizproc.Emulator.Page.Views;

/// <summary>The states of a run.</summary>
internal enum RunState
{
    /// <summary>The workflow waits.</summary>
    Waiting,

    /// <summary>The workflow went on normally.</summary>
    Done,

    /// <summary>The step reached its time limit.</summary>
    TimedOut,

    /// <summary>The handler was not reached, or answered with an error.</summary>
    Failed,
}
