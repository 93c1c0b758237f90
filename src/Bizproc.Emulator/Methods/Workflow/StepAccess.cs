using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Calls.Workflow;

/// <summary>From a token to the step that it names (portal: 11.1).</summary>
internal static class StepAccess
{
    /// <summary>The token of a call, if the portal signed it.</summary>
    public static EventToken? ReadToken(PhpArray parameters, PortalStore store) =>
        parameters["EVENT_TOKEN"] is PhpString text ? EventToken.Read(text.Value, store.Identity.SigningKey) : null;

    /// <summary>The step, as long as it waits: once it is closed its workflow went on.</summary>
    public static Step? FindOpen(EventToken token, PortalStore store) =>
        store.Steps.Find(token, store.Clock.GetUtcNow()) is { State: StepState.Waiting } step ? step : null;
}
