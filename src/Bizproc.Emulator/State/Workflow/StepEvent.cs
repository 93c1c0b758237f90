using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>An event of a step, for the emulator's page. A portal's log has only the text.</summary>
/// <param name="At">The time, by the portal's clock.</param>
/// <param name="Kind">The kind of the event.</param>
/// <param name="Text">The line in the log, if there is one.</param>
/// <param name="Returned">The returned values, if there are any.</param>
/// <param name="Action">The action as it was registered when the values came; <see langword="null"/> if it was gone.</param>
internal sealed record StepEvent(DateTimeOffset At, StepEventKind Kind, string? Text = null, PhpArray? Returned = null, Registration? Action = null)
{
    /// <summary>True if the portal keeps a returned value, because a return property has its key.</summary>
    public bool Keeps(string key) => Action is not null && PropertyDefinition.ReadReturns(Action).Any(property => Ascii.ToUpper(property.Key) == Ascii.ToUpper(key));
}
