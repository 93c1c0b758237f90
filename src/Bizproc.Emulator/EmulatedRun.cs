using System.Text.Json;
using Bizproc.Emulator.Delivery;

namespace Bizproc.Emulator;

/// <summary>The state of a run of an action at the time when it was read.</summary>
/// <param name="Id">The id of the run: its number as text.</param>
/// <param name="State">The state of the step.</param>
/// <param name="Waits">True if the workflow waits for the answer.</param>
/// <param name="Form">The form that was sent to the handler, byte for byte.</param>
/// <param name="Handler">The handler's answer to the form; <see langword="null"/> until it arrives.</param>
/// <param name="Log">The lines of the workflow's log, such as the status <c>Waiting for application response</c>.</param>
/// <param name="Values">The values of the step by key: inputs, return properties and the portal's own settings.</param>
public sealed record EmulatedRun(
    string Id, StepState State, bool Waits, string Form, HandlerReply? Handler, IReadOnlyList<RunLogEntry> Log, JsonElement Values)
{
    /// <summary>Gets the tokens in the form, which no text may contain.</summary>
    internal IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Returns the state, the handler's status, and the last line of the log, without the form, the values and tokens.</summary>
    public override string ToString()
    {
        string handler = Handler is null ? "has not answered the call" : Handler.Describe() + (Handler.Error is null ? "" : ": " + ReplyText.Quote(Handler.Error, Secrets));
        string last = Log.Count == 0 ? "" : $"; {ReplyText.Quote(Log[^1].ToString(), Secrets)}";
        return $"Run {Id}: {State}; the handler {handler}{last}";
    }
}
