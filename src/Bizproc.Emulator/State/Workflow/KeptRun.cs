namespace Bizproc.Emulator.State.Workflow;

/// <summary>A run in the table of runs.</summary>
/// <param name="run">The run.</param>
internal sealed class KeptRun(Run run)
{
    public Run Run => run;

    /// <summary>Gets or sets the size of the run when it was last measured, in bytes.</summary>
    public long Size { get; set; } = run.Size;

    /// <summary>True if the delivery of the form has ended.</summary>
    public bool IsDelivered => run.Reply.IsCompleted;

    /// <summary>True if the run cannot change any more.</summary>
    public bool IsFinished => IsDelivered && run.Step.State != StepState.Waiting;
}
