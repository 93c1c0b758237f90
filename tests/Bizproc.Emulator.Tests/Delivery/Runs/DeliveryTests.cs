using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>A run shows each outcome of a handler (portal: 10.1).</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task An_answer_is_shown_and_counts_for_nothing()
    {
        var run = await RunAgainstAsync(static context =>
        {
            context.Response.StatusCode = 418;
            return context.Response.WriteAsync("I am a teapot");
        });

        Assert.Equal((418, "I am a teapot", null), (run.Handler!.Status, run.Handler.Body, run.Handler.Error));
        Assert.Equal(StepState.Waiting, run.State);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var run = await RunAgainstAsync(static context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });

        Assert.Equal((302, "A redirect to /elsewhere is not followed"), (run.Handler!.Status, run.Handler.Error));
    }

    [Fact]
    public async Task A_broken_connection_is_said()
    {
        var run = await RunAgainstAsync(static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.Null(run.Handler!.Status);
        Assert.NotEmpty(run.Handler.Error!);
    }

    [Fact]
    public async Task Nobody_there_is_said()
    {
        await using var test = await TestPortal.StartAsync();

        var run = await test.RunAsync("\"USE_SUBSCRIPTION\":\"Y\"");

        Assert.Null(run.Handler!.Status);
        Assert.Contains("refused", run.Handler.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Slow_handlers_hold_up_neither_the_portal_nor_each_other()
    {
        var gate = new TaskCompletionSource();
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(context => context.Request.Path == "/slow" ? gate.Task : Task.CompletedTask);
        await test.CallAsync("bizproc.activity.add", $$"""{"CODE":"slow","HANDLER":"{{handler.Url("/slow")}}","NAME":"N"}""");
        await test.CallAsync("bizproc.activity.add", $$"""{"CODE":"quick","HANDLER":"{{handler.Url("/quick")}}","NAME":"N"}""");

        var slow = test.Portal.RunAsync(new RunRequest("slow"), TestContext.Current.CancellationToken);
        var quick = await test.Portal.RunAsync(new RunRequest("quick"), TestContext.Current.CancellationToken);

        Assert.Equal(200, quick.Handler!.Status);
        Assert.False(slow.IsCompleted);
        gate.SetResult();
        Assert.Equal(200, (await slow).Handler!.Status);
    }

    [Fact]
    public async Task A_portal_that_stops_breaks_off_what_is_under_way()
    {
        var never = new TaskCompletionSource();
        await using var handler = await TestHandler.StartAsync(_ => never.Task);
        var test = await TestPortal.StartAsync();
        await test.CallAsync("bizproc.activity.add", $$"""{"CODE":"slow","HANDLER":"{{handler.Url()}}","NAME":"N"}""");
        var run = test.Portal.RunAsync(new RunRequest("slow"), TestContext.Current.CancellationToken);

        await test.DisposeAsync();

        Assert.Equal("The portal stopped", (await run).Handler!.Error);
        never.SetResult();
    }

    [Theory]
    [InlineData("1", "user_1", true)]
    [InlineData("0", "user_0", false)]
    public async Task Tokens_come_with_a_user_only(string user, string kept, bool hasTokens)
    {
        await using var test = await TestPortal.StartAsync();

        var run = await test.RunAsync($"\"AUTH_USER_ID\":{user}");

        var auth = FormFields.Of(run.Form).Where(static field => field.Key.StartsWith("auth[", StringComparison.Ordinal)).ToDictionary();
        Assert.Equal(kept, run.Values.GetProperty("AuthUserId").GetString());
        Assert.Equal(hasTokens, auth.ContainsKey("auth[access_token]"));
        Assert.Equal((test.Portal.MemberId, $"{test.Portal.Address}rest/"), (auth["auth[member_id]"], auth["auth[client_endpoint]"]));
        Assert.Matches("^[0-9a-f]{32}$", auth["auth[application_token]"]);
        if (hasTokens) Assert.Equal("""["run"]""", await test.CallAsync("bizproc.activity.list", "{}", auth["auth[access_token]"]));
    }

    [Fact]
    public async Task Who_is_no_administrator_gets_tokens_of_no_administrator()
    {
        await using var test = await TestPortal.StartAsync();

        var run = await test.RunAsync("\"AUTH_USER_ID\":1", settings: new JsonObject { ["AuthUserId"] = new JsonArray("user_5") });

        string token = FormFields.Of(run.Form).Single(static field => field.Key == "auth[access_token]").Value;
        Assert.Equal("Access denied!", await test.CallAsync("bizproc.activity.list", "{}", token));
    }

    [Fact]
    public async Task The_document_is_that_of_the_action_unless_it_is_said()
    {
        await using var test = await TestPortal.StartAsync();

        var run = await test.RunAsync("""
            "DOCUMENT_TYPE":["lists","BizprocDocument","iblock_7"]
            """);

        var fields = FormFields.Of(run.Form).Where(static field => field.Key.StartsWith("document_", StringComparison.Ordinal)).Select(static field => field.Value);
        Assert.Equal(["lists", "BizprocDocument", "1", "lists", "BizprocDocument", "iblock_7"], fields);
    }

    [Fact]
    public async Task A_robot_runs_too_and_what_is_not_there_is_refused()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("bizproc.robot.add", $$"""{"CODE":"r","HANDLER":"{{TestPortal.Nobody}}","NAME":"N"}""");

        Assert.Contains("|A1|", Uri.UnescapeDataString((await test.Portal.RunAsync(new RunRequest("r"), TestContext.Current.CancellationToken)).Form), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => test.Portal.RunAsync(new RunRequest("R"), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(
            () => test.Portal.RunAsync(new RunRequest("r") { Application = "app.2" }, TestContext.Current.CancellationToken));
    }

    private static async Task<EmulatedRun> RunAgainstAsync(Func<HttpContext, Task> answer)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(answer);
        await test.CallAsync("bizproc.activity.add", $$"""{"CODE":"run","HANDLER":"{{handler.Url()}}","NAME":"N","USE_SUBSCRIPTION":"Y"}""");
        return await test.Portal.RunAsync(new RunRequest("run"), TestContext.Current.CancellationToken);
    }
}
