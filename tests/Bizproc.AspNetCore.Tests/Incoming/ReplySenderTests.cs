using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>Several replies of one portal go in one request. A fault of the method <c>batch</c> shows which replies these are.</summary>
public sealed class ReplySenderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_replies_go_in_one_batch_and_arrive()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal);
        var runs = await WaitingRunsAsync(portal, application, 3);
        portal.AddFault(new PortalFault(FaultKind.Status500) { Method = "batch" });

        var failed = await SendAsync(application, portal, runs.Select(static run => Reply(run.Token)));
        var delivered = await SendAsync(application, portal, runs.Select(static run => Reply(run.Token)));

        Assert.All(failed, static result => Assert.Equal(ReplyResultKind.TryAgain, result.Kind));
        Assert.All(delivered, static result => Assert.Equal(ReplyResultKind.Delivered, result.Kind));
        foreach (var (id, _) in runs) Assert.Equal("5", (await portal.WaitAsync(id, Stop)).Values.GetProperty("total").GetString());
    }

    [Fact]
    public async Task One_reply_and_one_that_a_batch_would_change_go_by_themselves()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal);
        var runs = await WaitingRunsAsync(portal, application, 4);
        portal.AddFault(new PortalFault(FaultKind.Status500) { Method = "batch", Times = 10 });

        var alone = await SendAsync(application, portal, [Reply(runs[0].Token)]);
        var mixed = await SendAsync(application, portal, [Reply(runs[1].Token), Reply(runs[2].Token), Reply(runs[3].Token, "It costs $result[0]")]);

        Assert.Equal([ReplyResultKind.Delivered], alone.Select(static result => result.Kind));
        Assert.Equal([ReplyResultKind.TryAgain, ReplyResultKind.TryAgain, ReplyResultKind.Delivered], mixed.Select(static result => result.Kind));
        Assert.Equal("It costs $result[0]", (await portal.WaitAsync(runs[3].Id, Stop)).Log[^1].Text);
    }

    [Fact]
    public async Task A_command_that_is_refused_does_not_concern_the_others()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal);
        var runs = await WaitingRunsAsync(portal, application, 2);

        var results = await SendAsync(application, portal, [Reply(runs[0].Token), Reply("not|a|token"), Reply(runs[1].Token)]);

        Assert.Equal([ReplyResultKind.Delivered, ReplyResultKind.Refused, ReplyResultKind.Delivered], results.Select(static result => result.Kind));
    }

    private static StepReply Reply(string token, string? message = null)
    {
        var body = new JsonObject { ["EVENT_TOKEN"] = token, ["RETURN_VALUES"] = new JsonObject { ["total"] = "5" } };
        if (message is not null) body["LOG_MESSAGE"] = message;
        return new StepReply
        {
            MemberId = "",
            EventToken = token,
            IsAnswer = true,
            Body = Encoding.UTF8.GetBytes(body.ToJsonString()),
            CreatedAt = DateTimeOffset.UtcNow,
            ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
        };
    }

    private static Task<IReadOnlyList<ReplyResult>> SendAsync(TestApplication application, EmulatedPortal portal, IEnumerable<StepReply> replies) =>
        application.Services.GetRequiredService<IReplySender>().SendAsync(portal.MemberId, [.. replies], Stop);

    /// <summary>Starts runs whose handlers leave them waiting.</summary>
    private static async Task<(string Id, string Token)[]> WaitingRunsAsync(EmulatedPortal portal, TestApplication application, int count)
    {
        var work = application.Services.GetRequiredService<Work>();
        List<string> ids = [];
        for (int i = 0; i < count; i++)
        {
            ids.Add((await portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1 } }, Stop)).Id);
            await Eventually.TrueAsync(() => work.Calls.Count == ids.Count);
        }

        return [.. ids.Zip(work.Calls.Select(static call => call.EventToken))];
    }

    private static async Task<TestApplication> StartAsync(EmulatedPortal portal)
    {
        var work = new Work
        {
            DoAsync = static (call, _) =>
            {
                call.AnswerLater();
                return Task.CompletedTask;
            },
        };
        var application = await TestApplication.StartAsync(
            portal, static builder => builder.AddHandler<Sum, SumHandler>(), options => options.MemberId = portal.MemberId, services => services.AddSingleton(work));
        await application.DeployAsync(portal);
        return application;
    }
}
