namespace Bizproc.Emulator.State.Flows;

/// <summary>A wait of a workflow for a time of the portal's clock.</summary>
/// <param name="until">The end of the wait.</param>
internal sealed class FlowDelay(DateTimeOffset until)
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTimeOffset Until => until;

    /// <summary>Gets a task that completes when the wait is over.</summary>
    public Task Over => _over.Task;

    public void End() => _over.TrySetResult();
}
