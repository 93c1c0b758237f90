using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Watching;

/// <summary>The traces of a call.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _stopped = [];
    private readonly ActivityListener _listener;

    public TraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "Bizproc" or "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handled_call_is_consumed_with_a_link_to_the_request_that_brought_it()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await RunAsync(portal, new Work());

        var handle = await FindAsync("handle sum", portal);
        var receive = await FindAsync("receive sum", portal);

        Assert.Equal((ActivityKind.Consumer, ActivityStatusCode.Unset), (handle.Kind, handle.Status));
        Assert.Equal(receive.Context.SpanId, Assert.Single(handle.Links).Context.SpanId);
        Assert.Equal((ActivityKind.Internal, ActivityStatusCode.Unset), (receive.Kind, receive.Status));
        foreach (var activity in (Activity[])[handle, receive])
        {
            Assert.Equal(portal.Address.Host, activity.GetTagItem("server.address"));
            Assert.Equal("sum", activity.GetTagItem("bizproc.action"));
            Assert.Equal("crm/CCrmDocumentDeal/DEAL_7", activity.GetTagItem("bizproc.document"));
            Assert.NotEqual("", activity.GetTagItem("bizproc.workflow"));
        }
    }

    [Fact]
    public async Task A_failed_call_looks_like_one_and_repeats_no_token()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        string token = "";
        await RunAsync(portal, new Work
        {
            DoAsync = (call, _) =>
            {
                token = call.Tokens!.AccessToken;
                throw new InvalidOperationException($"broken, with {token}");
            },
        });

        var handle = await FindAsync("handle sum", portal);

        Assert.Equal((ActivityStatusCode.Error, "InvalidOperationException"), (handle.Status, handle.StatusDescription));
        var tags = Assert.Single(handle.Events, static happened => happened.Name == "exception").Tags.ToDictionary();
        Assert.Equal("System.InvalidOperationException", tags["exception.type"]);
        Assert.Equal("broken, with ***", tags["exception.message"]);
        Assert.Contains(nameof(SumHandler), tags["exception.stacktrace"]!.ToString(), StringComparison.Ordinal);
        Assert.True(token.Length >= 8);
        Assert.All(tags.Values, value => Assert.DoesNotContain(token, value?.ToString() ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_call_says_why()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await RunAsync(portal, new Work(), static options => (options.MemberId, options.ApplicationToken) = (null, "another-token"));

        var receive = await FindAsync("receive sum", portal);

        Assert.Equal((ActivityStatusCode.Error, "The application token does not belong to the portal"), (receive.Status, receive.StatusDescription));
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Finds an activity of this portal, because the listener hears other tests, too.</summary>
    private async Task<Activity> FindAsync(string name, EmulatedPortal portal)
    {
        Activity? found = null;
        await Eventually.TrueAsync(() => (found = _stopped.FirstOrDefault(activity =>
            activity.OperationName == name && activity.GetTagItem("bizproc.member_id") is string member && member == portal.MemberId)) is not null);
        return found!;
    }

    private static async Task RunAsync(EmulatedPortal portal, Work work, Action<BizprocOptions>? configure = null)
    {
        await using var application = await TestApplication.StartAsync(
            portal, static builder => builder.AddHandler<Sum, SumHandler>(), options => configure?.Invoke(options), services => services.AddSingleton(work));
        await application.DeployAsync(portal);
        await portal.RunAsync(
            new RunRequest("sum") { Values = new JsonObject { ["one"] = 1, ["other"] = 2 }, DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_7"] }, Stop);
        await application.StopAsync(TimeSpan.FromSeconds(10));
    }
}
