using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>An engine of the application's own that keeps the same data as a file or table: path and body of each call that is not done.</summary>
internal sealed class KeptCalls : ICallIntake
{
    private readonly Dictionary<string, (string Path, byte[] Body)> _kept;
    private readonly Channel<QueuedCall> _calls = Channel.CreateUnbounded<QueuedCall>();

    public KeptCalls()
        : this([])
    {
    }

    private KeptCalls(Dictionary<string, (string Path, byte[] Body)> kept)
    {
        _kept = kept;
        foreach (var (path, body) in kept.Values) _calls.Writer.TryWrite(new QueuedCall(path, body));
    }

    /// <summary>The number of calls that are not done.</summary>
    public int Kept
    {
        get
        {
            lock (_kept) return _kept.Count;
        }
    }

    /// <summary>The same engine as another process finds it.</summary>
    public KeptCalls Reopened() => new(_kept);

    public ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        lock (_kept)
        {
            if (!_kept.TryAdd(call.Key, (call.Path, call.Body.ToArray()))) return new(CallAdmission.Repeated);
        }

        return new(_calls.Writer.TryWrite(call) ? CallAdmission.Taken : CallAdmission.Full);
    }

    public void Close() => _calls.Writer.TryComplete();

    /// <summary>Handles the calls one after another.</summary>
    internal sealed class Worker(KeptCalls calls, ICallProcessor processor, IReplySender sender) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await foreach (var call in calls._calls.Reader.ReadAllAsync(stoppingToken))
            {
                var outcome = await processor.ProcessAsync(call, attempt: 1, stoppingToken);
                if (outcome.Kind == CallOutcomeKind.Abandoned) return;

                if (outcome.Reply is { } reply) await sender.SendAsync(reply.MemberId, [reply], stoppingToken);
                lock (calls._kept) calls._kept.Remove(call.Key);
            }
        }
    }
}
