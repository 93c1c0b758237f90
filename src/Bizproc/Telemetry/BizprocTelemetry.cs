using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bizproc;

/// <summary>What others can watch: an <see cref="ActivitySource"/> and a <see cref="Meter"/>, both named <c>Bizproc</c>. No tag is a secret.</summary>
internal static class BizprocTelemetry
{
    /// <summary>The name of the tag for the code of an action.</summary>
    public const string ActionTag = "bizproc.action";

    /// <summary>The name of the tag for the host of a portal.</summary>
    public const string PortalTag = "server.address";

    private const string Name = "Bizproc";
    private const string MethodTag = "bizproc.method";
    private const string OutcomeTag = "bizproc.outcome";

    /// <summary>The source of all activities.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("bizproc.calls", unit: "{call}", "Requests to portals, by method and outcome; each repetition is one");
    private static readonly Counter<long> Renewals = Meter.CreateCounter<long>("bizproc.renewals", unit: "{renewal}", "Renewals of expired tokens");
    private static readonly Counter<long> Deployed = Meter.CreateCounter<long>("bizproc.deployed", unit: "{action}", "Actions dealt with by deployments, by outcome");

    private static readonly Counter<long> Received = Meter.CreateCounter<long>("bizproc.received", unit: "{call}", "Calls of portals, by what became of them when they came");
    private static readonly Histogram<double> Handling = Meter.CreateHistogram<double>("bizproc.handling", unit: "s", "How long calls of portals were worked on, by action and outcome");

    /// <summary>Begins to trace what is done on a portal.</summary>
    public static Activity? Start(string what, Uri portal) => Source.StartActivity(what, ActivityKind.Client)?.SetTag(PortalTag, portal.Host);

    /// <summary>Counts a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="outcome"><c>ok</c>, the portal's code, or what kind of failure it was.</param>
    public static void CountCall(string method, string outcome) => Calls.Add(1, new(MethodTag, method), new(OutcomeTag, outcome));

    public static void CountRenewal(bool isDone) => Renewals.Add(1, new KeyValuePair<string, object?>(OutcomeTag, isDone ? "ok" : "failed"));

    public static void CountDeployed(string outcome) => Deployed.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    /// <summary>Counts a call that came.</summary>
    /// <param name="outcome">Whether it was taken, or why not.</param>
    public static void CountReceived(string outcome) => Received.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    /// <summary>Notes how long a call was worked on.</summary>
    /// <param name="code">A code that is declared.</param>
    /// <param name="failure">How it failed, if it did.</param>
    /// <param name="elapsed">How long.</param>
    public static void CountHandled(string code, Exception? failure, TimeSpan elapsed) =>
        Handling.Record(elapsed.TotalSeconds, new(ActionTag, code), new(OutcomeTag, failure is null ? "ok" : failure.GetType().Name));

    /// <summary>How a failure is counted and tagged: never by its text, which is foreign.</summary>
    public static string OutcomeOf(Exception failure) => failure switch
    {
        PortalException { Error.Length: > 0 } refused => refused.Error,
        _ => failure.GetType().Name,
    };
}
