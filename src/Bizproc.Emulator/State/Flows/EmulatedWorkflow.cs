using System.Text.Json;

namespace Bizproc.Emulator;

/// <summary>The state of a workflow at the time when it was read.</summary>
/// <param name="Id">The id, which calls of its steps have as <c>workflow_id</c>.</param>
/// <param name="TemplateId">The id of its template.</param>
/// <param name="State">The state.</param>
/// <param name="Status">The status that people see; empty if no step has set one.</param>
/// <param name="Failure">The reason why it failed, with the step; otherwise <see langword="null"/>.</param>
/// <param name="Path">The steps that it has reached, in order.</param>
/// <param name="Variables">The variables by name.</param>
public sealed record EmulatedWorkflow(
    string Id, int TemplateId, EmulatedWorkflowState State, string Status, string? Failure, IReadOnlyList<EmulatedWorkflowStep> Path, JsonElement Variables)
{
    /// <summary>Gets the lines of the log, in the order of the steps, also those of the portal, such as <c>Waiting for application response</c>.</summary>
    public IReadOnlyList<RunLogEntry> Log => [.. Path.SelectMany(static step => step.Log)];

    /// <summary>Describes the workflow for messages: its state, the steps that it has reached, and its log.</summary>
    public override string ToString()
    {
        string failure = Failure is null ? "" : $" ({Failure})";
        return $"Workflow {Id} of template {TemplateId}: {State}{failure}; steps: {string.Join(", ", Path.Select(static step => $"{step.Name} {step.Outcome}"))}; log: {string.Join("; ", Log)}";
    }
}
