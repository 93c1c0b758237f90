using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;

namespace Bizproc.Hosting;

/// <summary>Reports the numbers of kept calls and replies as instruments of the meter <c>Bizproc</c>, as long as the host runs.</summary>
internal sealed class QueueMetrics : IHostedService, IDisposable
{
    private const string StateTag = "bizproc.state";

    private static readonly KeptState[] States = Enum.GetValues<KeptState>();

    private readonly Meter _meter = new("Bizproc");
    private readonly ICallMonitor _monitor;
    private readonly TimeProvider _time;
    private KeptCounts? _latest;

    public QueueMetrics(ICallMonitor monitor, TimeProvider time)
    {
        _monitor = monitor;
        _time = time;
        _meter.CreateObservableGauge("bizproc.queue.items", ObserveItems, unit: "{item}", "Calls and replies that the application keeps, by state");
        _meter.CreateObservableGauge("bizproc.queue.oldest", ObserveOldest, unit: "s", "The age of the oldest call that is not handled yet");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> ObserveItems()
    {
        var counts = Read();
        foreach (var state in States) yield return new Measurement<long>(counts?[state] ?? 0, new KeyValuePair<string, object?>(StateTag, NameOf(state)));
    }

    private double ObserveOldest() => Read()?.Oldest is { } oldest ? (_time.GetUtcNow() - oldest).TotalSeconds : 0;

    /// <summary>Gets the latest counts. An instrument cannot wait for a database, so it may report those of the observation before.</summary>
    private KeptCounts? Read()
    {
        var counting = _monitor.CountAsync();
        if (counting.IsCompletedSuccessfully) return _latest = counting.Result;

        _ = KeepAsync(counting.AsTask());
        return Volatile.Read(ref _latest);
    }

    private async Task KeepAsync(Task<KeptCounts> counting)
    {
        await ((Task)counting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (counting.IsCompletedSuccessfully) Volatile.Write(ref _latest, await counting.ConfigureAwait(false));
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
}
