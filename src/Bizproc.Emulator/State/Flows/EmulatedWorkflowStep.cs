namespace Bizproc.Emulator;

/// <summary>A step that a workflow has reached.</summary>
/// <param name="Name">The name in the template, such as <c>A10001_1_1_1</c>.</param>
/// <param name="Type">The type, such as <c>LogActivity</c>.</param>
/// <param name="Title">The title that people see.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="RunId">The id of the run for <see cref="EmulatedPortal.GetRun"/>, if the step is an application's action.</param>
/// <param name="Log">The lines that the step wrote into the log.</param>
/// <param name="Started">The time at which the workflow reached the step, by the portal's clock.</param>
/// <param name="Ended">The time of its end; <see langword="null"/> while it waits.</param>
public sealed record EmulatedWorkflowStep(
    string Name, string Type, string Title, EmulatedStepOutcome Outcome, string? RunId, IReadOnlyList<RunLogEntry> Log, DateTimeOffset Started, DateTimeOffset? Ended);
