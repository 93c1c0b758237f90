using System.Text.Json.Nodes;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>Answers that reach the portal although something went wrong with their call.</summary>
public sealed class AnsweringTests
{
    private const string EventSend = "bizproc.event.send";
    private const string ActivityLog = "bizproc.activity.log";

    private static readonly Version BeforeBackgroundDelivery = new(25, 1100, 0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_who_is_gone_does_not_keep_the_answer_back()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, new Work());
        portal.AddFault(UserIsGone(EventSend));

        var closed = await RunAsync(portal);

        Assert.Equal((StepState.Closed, "3"), (closed.State, closed.Values.GetProperty("total").GetString()));
        Assert.True(Has(application, "ReplyTokensRefused"));
        Assert.False(Has(application, "AnswerLost"));
    }

    [Fact]
    public async Task Tokens_that_end_while_the_handler_works_do_not_keep_the_answer_back()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work();
        await using var application = await StartAsync(portal, work);
        await RunAsync(portal);
        work.DoAsync = (_, _) =>
        {
            portal.Advance(TimeSpan.FromHours(2));
            portal.AddFault(new PortalFault(FaultKind.Error) { Method = PortalFault.Authorisation, Error = "invalid_grant" });
            return Task.CompletedTask;
        };

        var closed = await RunAsync(portal);

        Assert.Equal((StepState.Closed, "3"), (closed.State, closed.Values.GetProperty("total").GetString()));
        Assert.True(Has(application, "ReplyTokensRefused"));
    }

    [Fact]
    public async Task Failures_and_log_lines_go_the_same_way()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        portal.AddFault(UserIsGone(ActivityLog));
        var work = new Work
        {
            DoAsync = static async (call, stop) =>
            {
                await call.LogAsync("half way", stop);
                throw new StepFailedException("There is no paper");
            },
        };
        await using var application = await StartAsync(portal, work);

        var closed = await RunAsync(portal);

        Assert.Equal(["half way", "There is no paper"], closed.Log.TakeLast(2).Select(static line => line.Text));
        Assert.Equal(1, application.Log.Lines.Count(static line => line.Is("TokensRefused")));
        Assert.False(Has(application, "FailureUntold"));
    }

    [Fact]
    public async Task Other_calls_of_a_handler_stay_those_of_its_user()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        PortalException? refusal = null;
        var work = new Work
        {
            DoAsync = async (call, stop) =>
            {
                portal.AddFault(UserIsGone("app.info"));
                refusal = await Assert.ThrowsAsync<PortalAccessException>(() => call.Portal.CallAsync("app.info", cancellationToken: stop));
            },
        };
        await using var application = await StartAsync(portal, work);

        await RunAsync(portal);

        Assert.Equal("user_access_error", refusal?.Error);
        Assert.False(Has(application, "TokensRefused"));
    }

    [Fact]
    public async Task An_answer_whose_reply_was_lost_is_not_logged_as_lost()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        portal.Settings = portal.Settings with { Version = BeforeBackgroundDelivery };
        await using var application = await StartAsync(portal, new Work());
        portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = EventSend });

        var closed = await RunAsync(portal);

        Assert.Equal("3", closed.Values.GetProperty("total").GetString());
        await Eventually.TrueAsync(() => Has(application, "AnsweredBefore"));
        Assert.False(Has(application, "AnswerLost"));
        Assert.Contains("The business process is not found.", Assert.Single(application.Log.Lines, static line => line.Is("AnsweredBefore")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_is_true_of_a_failure_that_ends_the_step()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        portal.Settings = portal.Settings with { Version = BeforeBackgroundDelivery };
        await using var application = await StartAsync(portal, new Work { DoAsync = static (_, _) => throw new StepFailedException("There is no paper") });
        portal.AddFault(new PortalFault(FaultKind.Truncate) { Method = EventSend });

        var closed = await RunAsync(portal);

        Assert.Equal("There is no paper", closed.Log[^1].Text);
        await Eventually.TrueAsync(() => Has(application, "AnsweredBefore"));
        Assert.False(Has(application, "FailureUntold"));
    }

    [Fact]
    public async Task An_answer_that_is_refused_at_once_is_lost()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, new Work());
        portal.AddFault(new PortalFault(FaultKind.Error) { Method = EventSend, Error = "404", Description = "The business process is not found." });

        await portal.RunAsync(One, Stop);

        await Eventually.TrueAsync(() => Has(application, "AnswerLost"));
        Assert.False(Has(application, "AnsweredBefore"));
    }

    private static RunRequest One => new("sum") { Values = new JsonObject { ["one"] = 1, ["other"] = 2 } };

    private static PortalFault UserIsGone(string method) => new(FaultKind.Error)
    {
        Method = method,
        Error = "user_access_error",
        Description = "The user does not have access to the application.",
        Http = 401,
    };

    private static bool Has(TestApplication application, string message) => application.Log.Lines.Any(line => line.Is(message));

    private static async Task<EmulatedRun> RunAsync(EmulatedPortal portal) => await portal.WaitAsync((await portal.RunAsync(One, Stop)).Id, Stop);

    private static async Task<TestApplication> StartAsync(EmulatedPortal portal, Work work)
    {
        var application = await TestApplication.StartAsync(
            portal, static builder => builder.AddHandler<Sum, SumHandler>(), services: services => services.AddSingleton(work));
        await application.DeployAsync(portal);
        return application;
    }
}
