namespace Bizproc.Emulator.Workflow;

/// <summary>What can happen to a step (portal: 11).</summary>
internal enum StepEventKind
{
    /// <summary>It shows a status while it waits.</summary>
    Status,

    /// <summary>The application wrote into the log.</summary>
    Log,

    /// <summary>The answer came that it waited for.</summary>
    Answer,

    /// <summary>Something came when it did not wait any more; the portal says nothing of that (portal: 11.2).</summary>
    Late,

    /// <summary>Its time was over.</summary>
    TimedOut,
}
