namespace Bizproc.Emulator.Page.Views;

/// <summary>Where a run stands.</summary>
internal enum RunState
{
    /// <summary>The workflow waits.</summary>
    Waiting,

    /// <summary>The workflow went on, and all is well.</summary>
    Done,

    /// <summary>The time was over.</summary>
    TimedOut,

    /// <summary>The handler was not reached, or answered with an error.</summary>
    Failed,
}
