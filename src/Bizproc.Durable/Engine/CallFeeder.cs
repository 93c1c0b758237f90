using System.Threading.Channels;
using Bizproc.Portal.Retry;
using Microsoft.Extensions.Logging;
using Polly;

namespace Bizproc.Durable.Engine;

/// <summary>
/// Brings kept calls to the scheduler, many at once, because Quartz locks its tables for each change. What it does not bring before the process ends is
/// still in the database, and <see cref="CallSweep"/> finds it.
/// </summary>
internal sealed class CallFeeder
{
    private const int MaxAtOnce = 50;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(5);

    private readonly Channel<ScheduledCall> _calls = Channel.CreateUnbounded<ScheduledCall>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CallScheduler _scheduler;
    private readonly ResiliencePipeline _persisting;

    public CallFeeder(CallScheduler scheduler, TimeProvider time, ILogger<CallFeeder> logger)
    {
        _scheduler = scheduler;
        _persisting = EndlessRetry.Create(FirstDelay, MaxDelay, time, (delay, failure) => logger.SchedulingFailed(delay, failure.Message));
    }

    /// <summary>Adds a call that is kept in the database.</summary>
    public void Add(ScheduledCall call) => _calls.Writer.TryWrite(call);

    /// <summary>Accepts no more calls. <see cref="RunAsync"/> ends after the last one.</summary>
    public void Complete() => _calls.Writer.TryComplete();

    /// <summary>Schedules calls until <see cref="Complete"/>.</summary>
    /// <param name="aborted">Ends it at once.</param>
    public async Task RunAsync(CancellationToken aborted)
    {
        List<ScheduledCall> calls = [];
        while (await _calls.Reader.WaitToReadAsync(aborted).ConfigureAwait(false))
        {
            calls.Clear();
            while (calls.Count < MaxAtOnce && _calls.Reader.TryRead(out var call)) calls.Add(call);

            // Of two triggers for one call, the later one is meant.
            ScheduledCall[] last = [.. calls.GroupBy(static call => call.Key, StringComparer.Ordinal).Select(static same => same.Last())];
            await _persisting.ExecuteAsync(async stop => await _scheduler.ScheduleAsync(last, stop).ConfigureAwait(false), aborted).ConfigureAwait(false);
        }
    }
}
