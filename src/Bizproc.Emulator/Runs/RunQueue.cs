using System.Threading.Channels;
using Bizproc.Emulator.Delivery;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Runs;

/// <summary>Sends runs to their handlers in the background, several at a time, as the portal's queue server does (portal: 10.1).</summary>
internal sealed class RunQueue : IAsyncDisposable
{
    private const int Capacity = 10_000;
    private const int AtATime = 8;

    private readonly Channel<Run> _waiting = Channel.CreateBounded<Run>(Capacity);
    private readonly CancellationTokenSource _stop = new();
    private readonly ApplicationClient _applications;
    private readonly Task _sending;

    public RunQueue(ApplicationClient applications)
    {
        _applications = applications;
        _sending = Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Task.Run(SendAsync)));
    }

    /// <summary>Queues a run, unless too many wait already.</summary>
    public bool TryAdd(Run run) => _waiting.Writer.TryWrite(run);

    /// <summary>Stops sending. What waits is not sent any more, and what is under way is broken off.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _stop.CancelAsync().ConfigureAwait(false);
        await _sending.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task SendAsync()
    {
        await foreach (var run in _waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false)) run.Receive(await SendAsync(run).ConfigureAwait(false));
    }

    private async Task<HandlerReply> SendAsync(Run run)
    {
        try
        {
            return await _applications.PostAsync(run.Action.Handler, run.Form, _stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new HandlerReply(Status: null, Body: null, "The portal stopped", TimeSpan.Zero);
        }
    }
}
