using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bizproc.Telemetry;

/// <summary>
/// The telemetry of the library: an <see cref="ActivitySource"/> and a <see cref="Meter"/>, both named <c>Bizproc</c>. No tag contains a secret.
/// </summary>
internal static class BizprocTelemetry
{
    /// <summary>The name of the tag for the code of an action.</summary>
    public const string ActionTag = "bizproc.action";

    /// <summary>The name of the tag for the host of a portal.</summary>
    public const string PortalTag = "server.address";

    private const string Name = "Bizproc";
    private const string MethodTag = "bizproc.method";
    private const string OutcomeTag = "bizproc.outcome";
    private const string StateTag = "bizproc.state";

    /// <summary>The source of all activities.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("bizproc.calls", unit: "{call}", "Requests to portals, by method and outcome; each attempt counts");
    private static readonly Counter<long> Renewals = Meter.CreateCounter<long>("bizproc.renewals", unit: "{renewal}", "Renewals of expired tokens");
    private static readonly Counter<long> Deployed = Meter.CreateCounter<long>("bizproc.deployed", unit: "{action}", "Actions in deployments, by outcome");

    private static readonly Counter<long> Received = Meter.CreateCounter<long>("bizproc.received", unit: "{call}", "Received calls of portals, by outcome");
    private static readonly Histogram<double> Handling = Meter.CreateHistogram<double>("bizproc.handling", unit: "s", "The handling time of calls of portals, by action and outcome");

    /// <summary>The numbers of portals in each state, of every host of the process that brings portals in line.</summary>
    private static readonly ConcurrentDictionary<Func<IEnumerable<(string State, long Count)>>, bool> s_rollouts = [];

    private static readonly ObservableGauge<long> Rollout = Meter.CreateObservableGauge(
        "bizproc.rollout.portals", MeasureRollouts, unit: "{portal}", "Portals that installed the application, by their state in the rollout of this release");

    /// <summary>Adds the numbers of portals of a rollout to the measurements, until the result is disposed.</summary>
    /// <param name="count">Counts the portals in each state.</param>
    public static IDisposable ObserveRollout(Func<IEnumerable<(string State, long Count)>> count)
    {
        s_rollouts.TryAdd(count, value: true);
        return new Observation(count);
    }

    /// <summary>Starts an activity for a request to a portal.</summary>
    public static Activity? Start(string what, Uri portal) => Source.StartActivity(what, ActivityKind.Client)?.SetTag(PortalTag, portal.Host);

    /// <summary>Counts a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="outcome"><c>ok</c>, the error code of the portal, or the kind of failure.</param>
    public static void CountCall(string method, string outcome) => Calls.Add(1, new(MethodTag, method), new(OutcomeTag, outcome));

    public static void CountRenewal(bool isDone) => Renewals.Add(1, new KeyValuePair<string, object?>(OutcomeTag, isDone ? "ok" : "failed"));

    public static void CountDeployed(string outcome) => Deployed.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    /// <summary>Counts a received call.</summary>
    /// <param name="outcome">The outcome: accepted, or the reason for a refusal.</param>
    public static void CountReceived(string outcome) => Received.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    /// <summary>Records the handling time of a call.</summary>
    /// <param name="code">The code of a declared action.</param>
    /// <param name="failure">The failure; <see langword="null"/> if there is none.</param>
    /// <param name="elapsed">The handling time.</param>
    public static void CountHandled(string code, Exception? failure, TimeSpan elapsed) =>
        Handling.Record(elapsed.TotalSeconds, new(ActionTag, code), new(OutcomeTag, failure is null ? "ok" : failure.GetType().Name));

    /// <summary>Gets the name of a failure for counters and tags. It never contains the message, which is a foreign text.</summary>
    public static string GetOutcome(Exception failure) => failure switch
    {
        PortalException { Error.Length: > 0 } refused => refused.Error,
        _ => failure.GetType().Name,
    };

    private static IEnumerable<Measurement<long>> MeasureRollouts() => s_rollouts.Keys
        .SelectMany(static count => count())
        .GroupBy(static portals => portals.State, StringComparer.Ordinal)
        .Select(static group => new Measurement<long>(group.Sum(static portals => portals.Count), new KeyValuePair<string, object?>(StateTag, group.Key)));

    private sealed class Observation(Func<IEnumerable<(string State, long Count)>> count) : IDisposable
    {
        public void Dispose() => s_rollouts.TryRemove(count, out _);
    }
}
