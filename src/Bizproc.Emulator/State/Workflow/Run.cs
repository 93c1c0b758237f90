using System.Text;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>One execution of an action: the form for its handler, and the step.</summary>
/// <param name="Id">The number of the run, as text.</param>
/// <param name="Action">The registration at the time of the run.</param>
/// <param name="Step">The step.</param>
/// <param name="Waits">True if the step waits for an answer.</param>
/// <param name="Body">The form for the handler, byte for byte. It is ASCII.</param>
/// <param name="Started">The start, by the portal's clock.</param>
internal sealed record Run(string Id, Registration Action, Step Step, bool Waits, byte[] Body, DateTimeOffset Started)
{
    private readonly TaskCompletionSource<HandlerReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the tokens in the form, which no message may contain.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Gets the form as text.</summary>
    public string Form => Encoding.ASCII.GetString(Body);

    /// <summary>Gets the handler's answer, after it has arrived.</summary>
    public Task<HandlerReply> Reply => _reply.Task;

    /// <summary>Gets the estimated memory of the run, in bytes.</summary>
    public long Size => Body.Length + Step.Size + (Reply.IsCompletedSuccessfully ? ValueSize.MeasureText(Reply.Result.Body) : 0);

    /// <summary>Sets the handler's answer.</summary>
    public void Receive(HandlerReply reply) => _reply.TrySetResult(reply);
}
