using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Works on queued calls in the background, several at a time. When the host stops, what waits is still worked on, as long as the host gives time.</summary>
internal sealed class CallWorker(ICallQueue queue, CallRunner runner, IOptions<BizprocOptions> options, TimeProvider time, ILogger<CallWorker> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _abort = new();
    private Task _working = Task.CompletedTask;
    private CancellationToken _aborted;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The token is taken now, because its source may be disposed before the last worker reads it.
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
            // The host's patience is over: handlers are told so, and what is left is logged by them.
            await _abort.CancelAsync().ConfigureAwait(false);
            await _working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Stops the running handlers, as a host may be disposed without being stopped.</summary>
    public void Dispose()
    {
        _abort.Cancel();
        _abort.Dispose();
    }

    private async Task WorkAsync()
    {
        while (await PersistAsync(() => queue.TakeAsync(_aborted)).ConfigureAwait(false) is { } call)
        {
            await PersistAsync(async () =>
            {
                await runner.RunAsync(call, _aborted).ConfigureAwait(false);
                return call;
            }).ConfigureAwait(false);
            await PersistAsync(async () =>
            {
                await queue.CompleteAsync(call, _aborted).ConfigureAwait(false);
                return call;
            }).ConfigureAwait(false);
        }
    }

    /// <summary>Asks a queue or a store of the application's own until it answers, as a call that is taken out must not be lost; only the end of the host ends that.</summary>
    private async Task<QueuedCall?> PersistAsync(Func<ValueTask<QueuedCall?>> ask)
    {
        var wait = FirstWait;
        while (!_aborted.IsCancellationRequested)
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (Exception failure) when (!_aborted.IsCancellationRequested)
            {
                logger.QueueFailed(wait, failure);
                await Task.Delay(wait, time, _aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                wait = wait * 2 < MaxDelay ? wait * 2 : MaxDelay;
            }
        }

        return null;
    }
}
