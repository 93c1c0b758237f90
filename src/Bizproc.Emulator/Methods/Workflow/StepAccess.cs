using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Workflow;

/// <summary>Finds the step that a token names (portal: 11.1).</summary>
internal static class StepAccess
{
    /// <summary>Reads the token of a call; <see langword="null"/> if the portal did not sign it.</summary>
    public static EventToken? ReadToken(PhpArray parameters, PortalState state) =>
        parameters["EVENT_TOKEN"] is PhpString text ? EventToken.Read(text.Value, state.Identity.SigningKey) : null;

    /// <summary>Finds the step if it still waits. After a step has closed, its workflow has gone on.</summary>
    public static Step? FindOpen(EventToken token, PortalState state) =>
        state.Steps.Find(token, state.Clock.GetUtcNow()) is { State: StepState.Waiting } step ? step : null;
}
