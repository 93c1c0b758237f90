using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Queueing;

/// <summary>Stores calls in memory. When the process ends, waiting calls are lost, and their steps wait until their time limits.</summary>
internal sealed class MemoryCallQueue : ICallQueue, IDisposable
{
    /// <summary>The number of remembered calls. A portal does not repeat calls by itself, so this is far more than necessary.</summary>
    private const int Remembered = 100_000;

    /// <summary>The maximum time to wait for a free place. The portal waits for our response meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly SeenCalls _seen = new(Remembered);
    private readonly Channel<QueuedCall> _calls;
    private readonly TimeProvider _time;
    private readonly ILogger<MemoryCallQueue> _logger;

    public MemoryCallQueue(IOptions<BizprocOptions> options, TimeProvider time, ILogger<MemoryCallQueue> logger)
    {
        _calls = Channel.CreateBounded<QueuedCall>(options.Value.Calls.Capacity);
        _time = time;
        _logger = logger;
    }

    public async ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        if (Try(call) is { } admission) return admission;

        using var patience = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            while (await _calls.Writer.WaitToWriteAsync(either.Token).ConfigureAwait(false))
            {
                if (Try(call) is { } later) return later;
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
        }

        return CallAdmission.Full;
    }

    public async ValueTask<QueuedCall?> TakeAsync(CancellationToken cancellationToken)
    {
        while (await _calls.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_calls.Reader.TryRead(out var call)) return call;
        }

        return null;
    }

    public ValueTask CompleteAsync(QueuedCall call, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public void Close() => _calls.Writer.TryComplete();

    /// <summary>Logs the lost calls.</summary>
    public void Dispose()
    {
        Close();
        while (_calls.Reader.TryRead(out var lost)) _logger.Abandoned(lost);
    }

    /// <summary>
    /// Adds the call if there is a place; otherwise returns <see langword="null"/>. A token counts as seen only after its call is added.
    /// </summary>
    private CallAdmission? Try(QueuedCall call)
    {
        lock (_gate)
        {
            if (_seen.Contains(call)) return CallAdmission.Repeated;
            if (!_calls.Writer.TryWrite(call)) return null;

            _seen.Add(call);
            return CallAdmission.Taken;
        }
    }
}
