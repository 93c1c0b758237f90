using System.Text;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Workflow;

/// <summary>One execution of an action: the form that goes to its handler, and the step that waits or does not.</summary>
/// <param name="Id">Its number, as text.</param>
/// <param name="Action">The action as it was registered when it ran.</param>
/// <param name="Step">The step.</param>
/// <param name="Waits">Whether the step waits for an answer.</param>
/// <param name="Body">The body for the handler, byte for byte. It is ASCII.</param>
/// <param name="Started">When, by the portal's clock.</param>
internal sealed record Run(string Id, Registration Action, Step Step, bool Waits, byte[] Body, DateTimeOffset Started)
{
    private readonly TaskCompletionSource<HandlerReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The body as text.</summary>
    public string Form => Encoding.ASCII.GetString(Body);

    /// <summary>What the handler answered, once it did.</summary>
    public Task<HandlerReply> Reply => _reply.Task;

    /// <summary>An estimate of the memory of the run, in bytes.</summary>
    public long Size => Body.Length + Step.Size + (Reply.IsCompletedSuccessfully ? ValueSize.MeasureText(Reply.Result.Body) : 0);

    /// <summary>Takes the handler's answer.</summary>
    public void Receive(HandlerReply reply) => _reply.TrySetResult(reply);
}
