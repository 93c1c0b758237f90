namespace Bizproc.Testing.Calls;

/// <summary>Reports the outcome of each call.</summary>
internal sealed class WatchedProcessor(ICallProcessor processor, CallWatch watch) : ICallProcessor
{
    public async Task<CallOutcome> ProcessAsync(QueuedCall call, int attempt, CancellationToken cancellationToken)
    {
        var outcome = await processor.ProcessAsync(call, attempt, cancellationToken).ConfigureAwait(false);
        watch.Take(call.EventToken, outcome);
        return outcome;
    }
}
