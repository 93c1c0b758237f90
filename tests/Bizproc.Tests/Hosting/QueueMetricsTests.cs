using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Bizproc.Hosting;

namespace Bizproc.Tests.Hosting;

/// <summary>The numbers of calls and replies as instruments report them.</summary>
public sealed class QueueMetricsTests
{
    /// <summary>A number that the hosts of other tests do not report.</summary>
    private const long Unusual = 424_242;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_observation_has_the_numbers_although_the_engine_takes_its_time()
    {
        using var metrics = new QueueMetrics(new SlowMonitor(), TimeProvider.System);
        await metrics.StartedAsync(Stop);

        Assert.Contains(Unusual, Observe());
    }

    [Fact]
    public async Task Nothing_is_reported_while_the_numbers_are_unknown()
    {
        var monitor = new SlowMonitor();
        using var metrics = new QueueMetrics(monitor, TimeProvider.System);
        await metrics.StartedAsync(Stop);
        monitor.IsAway = true;
        Observe();

        await Eventually.TrueAsync(static () => !Observe().Contains(Unusual));
    }

    private static List<long> Observe()
    {
        List<long> values = [];
        using var listener = new MeterListener { InstrumentPublished = static (instrument, all) => { if (instrument.Name == "bizproc.queue.items") all.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => values.Add(value));
        listener.Start();
        listener.RecordObservableInstruments();
        return values;
    }

    private sealed class SlowMonitor : ICallMonitor
    {
        public bool IsAway { get; set; }

        public async ValueTask<KeptCounts> CountAsync(CancellationToken cancellationToken = default)
        {
            await Task.Delay(20, cancellationToken);
            return IsAway ? throw new IOException("away") : new KeptCounts(ImmutableDictionary<KeptState, long>.Empty.Add(KeptState.Waiting, Unusual), Oldest: null);
        }

        public ValueTask<IReadOnlyList<KeptItem>> ListAsync(KeptState state, KeptItem? after, int count, CancellationToken cancellationToken = default) => new([]);

        public ValueTask<QueuedCall?> FindCallAsync(string id, CancellationToken cancellationToken = default) => default;

        public ValueTask<StepReply?> FindReplyAsync(string id, CancellationToken cancellationToken = default) => default;

        public ValueTask<bool> TryAgainAsync(string id, CancellationToken cancellationToken = default) => default;

        public ValueTask<bool> DropAsync(string id, CancellationToken cancellationToken = default) => default;
    }
}
