namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/steps</c>: a step that waits, without an action behind it.</summary>
internal sealed record StepRequest(string Workflow, string Activity, string Event);
