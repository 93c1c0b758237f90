using Bizproc.Portal.Retry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace Bizproc.Incoming.Handling;

/// <summary>
/// Handles queued calls in the background, several at a time. When the host stops, queued calls are still handled as long as the host gives time.
/// </summary>
internal sealed class CallWorker(ICallQueue queue, CallRunner runner, IOptions<BizprocOptions> options, TimeProvider time, ILogger<CallWorker> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Retries a call of the application's own queue or store, because a call that was taken out must not be lost. Only the end of the host stops it.
    /// </summary>
    private readonly ResiliencePipeline _persisting = EndlessRetry.Create(FirstDelay, MaxDelay, time, logger.QueueFailed);
    private readonly CancellationTokenSource _abort = new();
    private Task _working = Task.CompletedTask;
    private CancellationToken _aborted;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Take the token now: its source may be disposed before the last worker reads it.
        _aborted = _abort.Token;
        _working = Task.WhenAll(Enumerable.Range(0, options.Value.Calls.MaxConcurrency).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        try
        {
            await _working.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The host does not wait any longer: cancel the handlers. They log the remaining calls.
            await _abort.CancelAsync().ConfigureAwait(false);
            await _working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Stops the running handlers, because a host may be disposed without being stopped.</summary>
    public void Dispose()
    {
        _abort.Cancel();
        _abort.Dispose();
    }

    private async Task WorkAsync()
    {
        while (await _persisting.ExecuteAsync(queue.TakeAsync, _aborted).ConfigureAwait(false) is { } call)
        {
            await _persisting.ExecuteAsync(async aborted => await runner.RunAsync(call, aborted).ConfigureAwait(false), _aborted).ConfigureAwait(false);
            await _persisting.ExecuteAsync(aborted => queue.CompleteAsync(call, aborted), _aborted).ConfigureAwait(false);
        }
    }
}
