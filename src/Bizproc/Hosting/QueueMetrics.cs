using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;

namespace Bizproc.Hosting;

/// <summary>
/// Reports the numbers of kept calls and replies as instruments of the meter <c>Bizproc</c>, as long as the host runs. Numbers that are unknown, such as
/// those of a database that is away, are not reported.
/// </summary>
internal sealed class QueueMetrics : IHostedLifecycleService, IDisposable
{
    private const string StateTag = "bizproc.state";

    /// <summary>The time between two counts. An instrument cannot wait for a database, so the numbers must be there when it is observed.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>The age after which numbers are no longer reported.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    /// <summary>The maximum time for which the first count delays the start of the host.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly KeptState[] States = Enum.GetValues<KeptState>();

    private readonly Meter _meter = new("Bizproc");
    private readonly CancellationTokenSource _stopping = new();
    private readonly ICallMonitor _monitor;
    private readonly TimeProvider _time;
    private readonly ObservableGauge<long> _items;
    private Latest? _latest;
    private Task _counting = Task.CompletedTask;

    public QueueMetrics(ICallMonitor monitor, TimeProvider time)
    {
        _monitor = monitor;
        _time = time;
        _items = _meter.CreateObservableGauge("bizproc.queue.items", ObserveItems, unit: "{item}", "Calls and replies that the application keeps, by state");
        _meter.CreateObservableGauge("bizproc.queue.oldest", ObserveOldest, unit: "s", "The age of the oldest call that is not handled yet");
        _meter.CreateObservableGauge("bizproc.queue.oldest_reply", ObserveOldestReply, unit: "s", "The age of the oldest reply that its portal has not taken yet");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Counts for the first time after the engine has opened its database.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var first = CountAsync();
        await first.WaitAsync(Patience, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _counting = CountAgainAsync(first);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _counting.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _meter.Dispose();
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private IEnumerable<Measurement<long>> ObserveItems() => Read() is not { } counts
        ? []
        : States.Select(state => new Measurement<long>(counts[state], new KeyValuePair<string, object?>(StateTag, NameOf(state))));

    private IEnumerable<Measurement<double>> ObserveOldest() => Read() is { } counts ? [new(AgeOf(counts.Oldest))] : [];

    private IEnumerable<Measurement<double>> ObserveOldestReply() => Read() is { } counts ? [new(AgeOf(counts.OldestReply))] : [];

    private double AgeOf(DateTimeOffset? moment) => moment is { } known ? (_time.GetUtcNow() - known).TotalSeconds : 0;

    /// <summary>Gets the latest counts; <see langword="null"/> if they are unknown or old.</summary>
    private KeptCounts? Read()
    {
        // An engine in memory counts at once.
        var counting = CountAsync();
        return counting.IsCompleted || Volatile.Read(ref _latest) is { } latest && _time.GetUtcNow() - latest.At < MaxAge ? Volatile.Read(ref _latest)?.Counts : null;
    }

    private async Task CountAgainAsync(Task first)
    {
        await first.ConfigureAwait(false);
        using var timer = new PeriodicTimer(Period, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token).ConfigureAwait(false))
            {
                // Nobody may want the numbers.
                if (_items.Enabled) await CountAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    /// <summary>Counts. Never throws: after a failure the numbers are unknown.</summary>
    private async Task CountAsync()
    {
        try
        {
            var counts = await _monitor.CountAsync(_stopping.Token).ConfigureAwait(false);
            Volatile.Write(ref _latest, new Latest(counts, _time.GetUtcNow()));
        }
        catch (Exception)
        {
            Volatile.Write(ref _latest, null);
        }
    }

    private static string NameOf(KeptState state) => state switch
    {
        KeptState.Waiting => "waiting",
        KeptState.Running => "running",
        KeptState.Retrying => "retrying",
        KeptState.Dead => "dead",
        KeptState.ReplyWaiting => "reply_waiting",
        _ => "reply_dead",
    };

    /// <param name="Counts">The numbers.</param>
    /// <param name="At">The time at which they were counted.</param>
    private sealed record Latest(KeptCounts Counts, DateTimeOffset At);
}
