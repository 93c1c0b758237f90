namespace Bizproc.Emulator.Workflow;

/// <summary>A run in the table of runs.</summary>
/// <param name="run">The run.</param>
internal sealed class KeptRun(Run run)
{
    public Run Run => run;

    /// <summary>Its size when it was last measured, in bytes.</summary>
    public long Size { get; set; } = run.Size;

    /// <summary>Whether its form is on the way no more, so that nothing needs it.</summary>
    public bool IsDelivered => run.Reply.IsCompleted;

    /// <summary>Whether nothing will happen to it any more.</summary>
    public bool IsFinished => IsDelivered && run.Step.State != StepState.Waiting;
}
