using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace Bizproc.Tests.Telemetry;

/// <summary>The table of instruments in the documentation is true.</summary>
public sealed partial class InstrumentTests
{
    [Fact]
    public void Names_units_and_tags_are_those_of_the_table()
    {
        SortedDictionary<string, string> heard = new(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Bizproc") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, "counter", tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, "histogram", tags));
        listener.Start();

        BizprocTelemetry.CountCall("method", "ok");
        BizprocTelemetry.CountRenewal(isDone: true);
        BizprocTelemetry.CountDeployed("Added");
        BizprocTelemetry.CountReceived("taken");
        BizprocTelemetry.CountHandled("code", failure: null, TimeSpan.FromSeconds(1));

        // Other tests of this run count at the same time, and the listener hears them, too.
        lock (heard) Assert.Equal(Table(), heard);

        void Hear(Instrument instrument, string kind, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            Assert.False(string.IsNullOrEmpty(instrument.Description));
            lock (heard) heard[instrument.Name] = $"{kind} {instrument.Unit} {string.Join(' ', tags.ToArray().Select(static tag => tag.Key))}";
        }
    }

    private static SortedDictionary<string, string> Table()
    {
        SortedDictionary<string, string> rows = new(StringComparer.Ordinal);
        foreach (Match row in Row().Matches(File.ReadAllText(Path.Join(AppContext.BaseDirectory, "docs", "guide.md"))))
            rows.Add(row.Groups["name"].Value, $"{row.Groups["kind"].Value} {row.Groups["unit"].Value} {row.Groups["tags"].Value.Replace("`", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)}");
        return rows;
    }

    [GeneratedRegex(@"^\| `(?<name>bizproc\.[a-z]+)` \| (?<kind>counter|histogram) \| `(?<unit>[^`]+)` \| (?<tags>[^|]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row();
}
