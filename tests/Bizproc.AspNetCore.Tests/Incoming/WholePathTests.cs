using System.Text.Json.Nodes;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>From a workflow through HTTP to a handler, and back into the workflow.</summary>
public sealed class WholePathTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("26.0.0")]
    [InlineData("25.1100.0")]
    public async Task What_the_handler_sets_is_kept_by_the_workflow(string version)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        portal.Settings = portal.Settings with { Version = Version.Parse(version) };
        var work = new Work();
        await using var application = await StartAsync(portal, work);

        var run = await portal.RunAsync(Numbers(40, 2), Stop);

        Assert.Equal(200, run.Handler!.Status);
        var closed = await portal.WaitAsync(run.Id, Stop);
        Assert.Equal(StepState.Closed, closed.State);
        Assert.Equal("42", closed.Values.GetProperty("total").GetString());
        Assert.True(Assert.Single(work.Calls).Waits);
    }

    [Theory]
    [InlineData("""{"other":2}""")]
    [InlineData("""{"one":"","other":2}""")]
    [InlineData("""{"one":"{=Document:NOTHING}","other":2}""")]
    public async Task A_required_value_that_comes_to_nothing_ends_the_step_and_reaches_no_handler(string values)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work();
        await using var application = await StartAsync(portal, work);

        var run = await portal.RunAsync(new RunRequest("sum") { Values = (JsonObject)JsonNode.Parse(values)! }, Stop);

        var closed = await portal.WaitAsync(run.Id, Stop);
        Assert.Equal(StepState.Closed, closed.State);
        Assert.Contains(closed.Log, static line => line.Text.Contains("one: the required value is missing", StringComparison.Ordinal));
        Assert.Empty(work.Calls);
    }

    [Fact]
    public async Task A_step_that_does_not_wait_gets_no_answer()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work();
        var handled = new TaskCompletionSource();
        await using var application = await StartAsync(portal, work);
        await PinAsync(portal);
        work.DoAsync = (_, _) =>
        {
            handled.SetResult();
            return Task.CompletedTask;
        };

        var run = await portal.RunAsync(new RunRequest("note") { Values = new JsonObject { ["text"] = "ä & b" } }, Stop);
        await handled.Task.WaitAsync(Stop);

        var call = work.Calls.Last();
        Assert.Equal("ä & b", Assert.Single(call.GetTexts("text")));
        Assert.Null(call.Tokens);
        Assert.Empty(portal.GetRun(run.Id).Log);
    }

    [Fact]
    public async Task A_handler_reads_whose_call_it_is_and_calls_back()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work { DoAsync = static (call, stop) => call.LogAsync("half way", stop) };
        await using var application = await StartAsync(portal, work);

        var run = await portal.RunAsync(
            Numbers(1, 2) with { DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_7"], Settings = new JsonObject { ["TimeoutDuration"] = 2, ["TimeoutDurationType"] = "m" } }, Stop);

        var closed = await portal.WaitAsync(run.Id, Stop);
        Assert.Equal(["status: Waiting for application response", "log: half way", "log: Received application response"], closed.Log.Select(static line => line.ToString()));
        var call = Assert.Single(work.Calls);
        Assert.Equal((DocumentKind.Deal, 7), (call.DocumentId.Kind, call.DocumentId.Number));
        Assert.Equal("crm/CCrmDocumentDeal/DEAL", call.DocumentType!.ToString());
        Assert.Equal(TimeSpan.FromMinutes(2), call.Timeout);
        Assert.Equal((portal.MemberId, 1), (call.MemberId, call.UserId));
        Assert.Equal(portal.Address, call.Portal.Portal);
    }

    [Fact]
    public async Task A_handler_that_throws_ends_the_step_and_tells_the_portal_nothing_of_it()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work { DoAsync = static (_, _) => throw new InvalidOperationException("the password is swordfish") };
        await using var application = await StartAsync(portal, work);

        var run = await portal.RunAsync(Numbers(1, 2), Stop);

        var closed = await portal.WaitAsync(run.Id, Stop);
        string line = closed.Log[^1].Text;
        Assert.Matches("^The application failed. Its log has the details: [0-9a-f]{8}$", line);
        Assert.Contains(application.Log.Lines, entry => entry.Is("HandlerFailed") && entry.Text.Contains("swordfish", StringComparison.Ordinal) && entry.Text.Contains(line[^8..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_says_for_the_workflows_log_why_it_refuses()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work { DoAsync = static (_, _) => throw new StepFailedException("There is no template of that name") };
        await using var application = await StartAsync(portal, work);

        var run = await portal.RunAsync(Numbers(1, 2), Stop);

        Assert.Equal("There is no template of that name", (await portal.WaitAsync(run.Id, Stop)).Log[^1].Text);
    }

    [Fact]
    public async Task A_step_whose_handler_throws_goes_on_waiting_where_that_is_wanted()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work { DoAsync = static (_, _) => throw new StepFailedException("Not now") };
        await using var application = await StartAsync(portal, work, static options => options.Calls.OnFailure = HandlerFailure.LeaveWaiting);

        var run = await portal.RunAsync(Numbers(1, 2), Stop);

        await Eventually.TrueAsync(() => portal.GetRun(run.Id).Log.Contains(new RunLogEntry(RunLogKind.Message, "Not now")));
        Assert.Equal(StepState.Waiting, portal.GetRun(run.Id).State);
    }

    [Fact]
    public async Task Values_that_do_not_fit_end_the_step_and_are_all_named_in_its_log()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work();
        await using var application = await StartAsync(portal, work);

        var run = await portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = "many", ["other"] = "9999999999" } }, Stop);

        string line = (await portal.WaitAsync(run.Id, Stop)).Log[^1].Text;
        Assert.Contains("one: 'many' is not a whole number", line, StringComparison.Ordinal);
        Assert.Contains("other: '9999999999' is not a whole number", line, StringComparison.Ordinal);
        Assert.Empty(work.Calls);
    }

    [Fact]
    public async Task A_step_can_be_answered_later_from_anywhere()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var handled = new TaskCompletionSource<string>();
        var work = new Work
        {
            DoAsync = (call, _) =>
            {
                call.AnswerLater();
                handled.SetResult(call.EventToken);
                return Task.CompletedTask;
            },
        };
        await using var application = await StartAsync(portal, work);
        var run = await portal.RunAsync(Numbers(1, 2), Stop);
        string token = await handled.Task.WaitAsync(Stop);
        await Eventually.TrueAsync(() => application.Log.Lines.Any(static line => line.Is("Handled")));
        Assert.Equal(StepState.Waiting, portal.GetRun(run.Id).State);

        await WorkflowEvents.AnswerAsync(portal.CreateClient(), token, new Sum { One = 0, Total = 5 }, "Approved", cancellationToken: Stop);

        var closed = await portal.WaitAsync(run.Id, Stop);
        Assert.Equal(("5", "Approved"), (closed.Values.GetProperty("total").GetString(), closed.Log[^1].Text));
    }

    [Fact]
    public async Task No_log_of_the_application_has_a_token()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work();
        await using var application = await StartAsync(portal, work);

        await portal.WaitAsync((await portal.RunAsync(Numbers(1, 2), Stop)).Id, Stop);
        work.DoAsync = static (call, _) => throw new StepFailedException($"It was {call.Tokens!.AccessToken}");
        var refused = await portal.WaitAsync((await portal.RunAsync(Numbers(1, 2), Stop)).Id, Stop);

        Assert.Equal("It was ***", refused.Log[^1].Text);
        string[] secrets = [.. work.Calls.SelectMany(static call => new[] { call.Tokens!.AccessToken, call.Tokens.RefreshToken! })];
        Assert.All(application.Log.Lines, line => Assert.All(secrets, secret => Assert.DoesNotContain(secret, line.Text, StringComparison.Ordinal)));
    }

    private static RunRequest Numbers(int one, int other) => new("sum") { Values = new JsonObject { ["one"] = one, ["other"] = other } };

    /// <summary>Makes the application know the portal's token by a first call that can prove it.</summary>
    private static async Task PinAsync(EmulatedPortal portal) => await portal.WaitAsync((await portal.RunAsync(Numbers(0, 0), Stop)).Id, Stop);

    private static async Task<TestApplication> StartAsync(EmulatedPortal portal, Work work, Action<BizprocOptions>? configure = null)
    {
        var application = await TestApplication.StartAsync(
            portal,
            static builder => builder.AddHandler<Sum, SumHandler>().AddHandler<Note, NoteHandler>(),
            configure,
            services => services.AddSingleton(work));
        await application.DeployAsync(portal);
        return application;
    }
}
