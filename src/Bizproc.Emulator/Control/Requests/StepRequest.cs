namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/steps</c>, which adds a waiting step without an action.</summary>
internal sealed record StepRequest(string Workflow, string Activity, string Event);
