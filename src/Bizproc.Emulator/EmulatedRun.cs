using System.Text.Json;

namespace Bizproc;

/// <summary>A run of an action as it stood when it was looked at (portal: 10, 11).</summary>
/// <param name="Id">Its number, as text.</param>
/// <param name="State">Where its step stands.</param>
/// <param name="Waits">Whether the workflow waits for the answer.</param>
/// <param name="Form">The form that went to the handler, byte for byte.</param>
/// <param name="Handler">What the handler answered, or <see langword="null"/> as long as it did not.</param>
/// <param name="Log">The workflow's log, such as <c>status: Waiting for application response</c>.</param>
/// <param name="Values">All values that the step keeps, by key.</param>
public sealed record EmulatedRun(
    string Id, StepState State, bool Waits, string Form, HandlerReply? Handler, IReadOnlyList<string> Log, JsonElement Values);
