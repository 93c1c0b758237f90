using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>An event of a step, for the emulator's page. A portal's log has only the text.</summary>
/// <param name="At">The time, by the portal's clock.</param>
/// <param name="Kind">The kind of the event.</param>
/// <param name="Text">The line in the log, if there is one.</param>
/// <param name="Returned">The returned values, if there are any.</param>
internal sealed record StepEvent(DateTimeOffset At, StepEventKind Kind, string? Text = null, PhpArray? Returned = null);
