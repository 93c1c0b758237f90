using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bizproc.IntegrationTests.Deployments;

namespace Bizproc.IntegrationTests.Startup;

/// <summary>The measurements and traces that other tools can observe.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Calls_and_deployments_are_counted_and_traced_without_secrets()
    {
        var counted = new ConcurrentBag<string>();
        var traced = new ConcurrentBag<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Bizproc") listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => counted.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}"));
        meters.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Bizproc",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => traced.Add($"{activity.OperationName} {string.Join(' ', activity.TagObjects.Select(static tag => tag.Value))}"),
        };
        ActivitySource.AddActivityListener(activities);

        await using var test = await TestPortal.StartAsync();
        StartedHost.Admit(test);
        test.Portal.AddFault(new PortalFault(FaultKind.QueryLimit));
        await using var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(2));
        await host.Startup;

        Assert.Contains("bizproc.calls batch ok", counted);
        Assert.Contains("bizproc.calls batch QUERY_LIMIT_EXCEEDED", counted);
        Assert.Contains("bizproc.deployed Added", counted);
        Assert.Contains("bizproc.plan 127.0.0.1", traced);
        Assert.Contains("bizproc.apply 127.0.0.1", traced);
        // A listener hears the whole process: other tests count refusals such as expired_token at the same time.
        Assert.All(counted.Concat(traced), static line => Assert.DoesNotContain(StartedHost.Token, line, StringComparison.OrdinalIgnoreCase));
    }
}
