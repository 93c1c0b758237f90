using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Keeps calls in memory: what waits when the process dies is lost, and its steps wait for their time limit.</summary>
internal sealed class MemoryCallQueue : ICallQueue, IDisposable
{
    /// <summary>A portal repeats no call by itself, so this many are far more than ever come twice.</summary>
    private const int Remembered = 100_000;

    /// <summary>A portal's queue waits for its answer; it may do so for a burst to pass.</summary>
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

    /// <summary>Says what is lost.</summary>
    public void Dispose()
    {
        Close();
        while (_calls.Reader.TryRead(out var lost)) _logger.Abandoned(lost);
    }

    /// <summary>Takes the call if there is a place; <see langword="null"/> where there is none. A token counts as seen only when its call is taken.</summary>
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
