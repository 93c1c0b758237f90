using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Workflow;

/// <summary>Something that happened to a step, for whoever wants to see its story; a portal's log has no more than the text.</summary>
/// <param name="At">When, by the portal's clock.</param>
/// <param name="Kind">What.</param>
/// <param name="Text">The line of the log, if it made one.</param>
/// <param name="Returned">The values that came, if any came.</param>
internal sealed record StepEvent(DateTimeOffset At, StepEventKind Kind, string? Text = null, PhpArray? Returned = null);
