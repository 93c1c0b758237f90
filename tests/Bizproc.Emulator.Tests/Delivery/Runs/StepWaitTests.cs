using System.Diagnostics;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Delivery;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>A wait for a run ends, and says why the run does not.</summary>
public sealed class StepWaitTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403, "The application token is wrong", " answered 403: The application token is wrong.")]
    [InlineData(404, "", " answered 404.")]
    [InlineData(500, "one\ntwo", " answered 500: one two.")]
    [InlineData(302, "", " answered 302: A redirect to /elsewhere is not followed.")]
    public async Task A_wait_ends_at_once_if_the_handler_refused_the_call(int status, string body, string expected)
    {
        await using var scene = await WaitingScene.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            if (status == 302) context.Response.Headers.Location = "/elsewhere";
            return context.Response.WriteAsync(body);
        });
        var run = await scene.RunAsync();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Portal.WaitAsync(run.Id, Timeout.InfiniteTimeSpan, Stop).WithinLimitAsync());

        Assert.StartsWith($"Run 1 of 'run' cannot end: the handler at {scene.Handler.Url()}{expected}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_has_begun_ends_when_the_handler_refuses_the_call()
    {
        var gate = new TaskCompletionSource();
        await using var scene = await WaitingScene.StartAsync(async context =>
        {
            await gate.Task;
            context.Response.StatusCode = 500;
        });
        string id = await scene.StartRunAsync();
        var waiting = scene.Portal.WaitAsync(id, Timeout.InfiniteTimeSpan, Stop);

        Assert.False(waiting.IsCompleted);
        gate.SetResult();

        Assert.Contains("answered 500", (await Assert.ThrowsAsync<InvalidOperationException>(() => waiting.WithinLimitAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_ends_at_once_if_the_handler_cannot_be_reached()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync("\"USE_SUBSCRIPTION\":\"Y\"");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.Portal.WaitAsync(run.Id, Timeout.InfiniteTimeSpan, Stop).WithinLimitAsync());

        Assert.StartsWith($"Run 1 of 'run' cannot end: the handler at {TestPortal.Nobody} could not be reached: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_not_answered_is_a_timeout_that_says_so()
    {
        await using var scene = await WaitingScene.StartAsync();
        var run = await scene.RunAsync();

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => scene.Portal.WaitAsync(run.Id, Short, Stop).WithinLimitAsync());

        Assert.Equal($"Run 1 of 'run' did not end within 0.2 s: the handler at {scene.Handler.Url()} answered 200, but has not called bizproc.event.send", failure.Message);
    }

    [Fact]
    public async Task A_call_that_is_not_answered_is_a_timeout_that_says_so()
    {
        var never = new TaskCompletionSource();
        await using var scene = await WaitingScene.StartAsync(_ => never.Task);
        string id = await scene.StartRunAsync();

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => scene.Portal.WaitAsync(id, Short, Stop).WithinLimitAsync());

        Assert.EndsWith(" has not answered the call", failure.Message, StringComparison.Ordinal);
        never.SetResult();
    }

    [Fact]
    public async Task A_wait_ends_at_once_if_the_handler_gave_no_answer()
    {
        await using var scene = await WaitingScene.StartAsync(static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        var run = await scene.RunAsync();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Portal.WaitAsync(run.Id, Timeout.InfiniteTimeSpan, Stop).WithinLimitAsync());
        Assert.Contains(" gave no HTTP answer: ", failure.Message, StringComparison.Ordinal);

        // The application may have kept the call, and answer it all the same.
        await scene.AnswerAsync(run);
        Assert.Equal(StepState.Closed, (await scene.Portal.WaitAsync(run.Id, Stop).WithinLimitAsync()).State);
    }

    [Fact]
    public async Task A_test_may_pass_the_form_on_itself()
    {
        await using var scene = await WaitingScene.StartAsync();
        var run = await scene.Portal.RunAsync(new RunRequest("run") { SendsForm = false }, Stop).WithinLimitAsync();
        var waiting = scene.Portal.WaitAsync(run.Id, Stop);

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => scene.Portal.WaitAsync(run.Id, Short, Stop).WithinLimitAsync());
        Assert.EndsWith(" gave no HTTP answer: The portal did not send the form, because the test does", failure.Message, StringComparison.Ordinal);

        await scene.AnswerAsync(run);
        Assert.Equal(StepState.Closed, (await waiting.WithinLimitAsync()).State);
        Assert.Empty(scene.Handler.Posts);
    }

    [Fact]
    public async Task A_message_has_neither_the_tokens_of_the_call_nor_the_query_of_the_handler()
    {
        await using var scene = await WaitingScene.StartAsync(
            static context =>
            {
                context.Response.StatusCode = 400;
                var post = TestHandler.PostOf(context);
                return context.Response.WriteAsync($"{post["auth[access_token]"]} {post["auth[application_token]"]} {post["event_token"]} {post.Body[(post.Body.IndexOf("event_token", StringComparison.Ordinal) + 12)..]}");
            },
            "/h?code=function-key");
        var run = await scene.RunAsync();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Portal.WaitAsync(run.Id, Stop).WithinLimitAsync());

        Assert.Contains("answered 400: *** *** *** ***", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("function-key", failure.Message, StringComparison.Ordinal);
        var secrets = FormFields.Of(run.Form).Where(static field => field.Key.EndsWith("_token]", StringComparison.Ordinal) || field.Key == "event_token").ToArray();
        Assert.Equal(4, secrets.Length);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret.Value, failure.Message, StringComparison.Ordinal));
        Assert.InRange(failure.Message.Length, 1, 500);
    }

    [Fact]
    public async Task A_step_with_a_time_limit_ends_when_real_time_passes()
    {
        await using var test = await TestPortal.StartAsync();
        var run = await test.RunAsync("\"USE_SUBSCRIPTION\":\"Y\"", settings: Seconds(1));

        var ended = await test.Portal.WaitAsync(run.Id, Timeout.InfiniteTimeSpan, Stop).WithinLimitAsync();

        Assert.Equal(StepState.TimedOut, ended.State);
    }

    [Fact]
    public async Task A_step_with_a_time_limit_ends_when_the_clock_of_the_test_passes_it()
    {
        var time = new ManualTime();
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Time = time });
        var run = await test.RunAsync("\"USE_SUBSCRIPTION\":\"Y\"", settings: Seconds(3600));
        var waiting = test.Portal.WaitAsync(run.Id, Timeout.InfiniteTimeSpan, Stop);

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => test.Portal.WaitAsync(run.Id, Short, Stop).WithinLimitAsync());
        Assert.EndsWith(". The step itself waits until 2026-05-01 13:00:00Z by the portal's clock, where it is 2026-05-01 12:00:00Z", failure.Message, StringComparison.Ordinal);
        Assert.False(waiting.IsCompleted);

        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(StepState.TimedOut, (await waiting.WithinLimitAsync()).State);
    }

    [Fact]
    public async Task The_limit_does_not_follow_the_clock_of_the_test()
    {
        var time = new ManualTime();
        await using var scene = await WaitingScene.StartAsync(options: new EmulatedPortalOptions { Time = time });
        var run = await scene.RunAsync();
        var waiting = scene.Portal.WaitAsync(run.Id, Stop);

        time.Advance(TimeSpan.FromDays(1));
        scene.Portal.Advance(TimeSpan.FromDays(1));
        await scene.AnswerAsync(run);

        Assert.Equal(StepState.Closed, (await waiting.WithinLimitAsync()).State);
    }

    [Fact]
    public async Task A_wait_ends_when_the_portal_is_emptied()
    {
        await using var scene = await WaitingScene.StartAsync();
        var waiting = scene.Portal.WaitAsync((await scene.RunAsync()).Id, Stop);

        scene.Portal.Reset();

        Assert.Contains("was reset", (await Assert.ThrowsAsync<InvalidOperationException>(() => waiting.WithinLimitAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_ends_when_the_portal_stops()
    {
        var scene = await WaitingScene.StartAsync();
        var waiting = scene.Portal.WaitAsync((await scene.RunAsync()).Id, Stop);

        await scene.DisposeAsync();

        Assert.Contains("has stopped", (await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.WithinLimitAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_is_not_a_timeout()
    {
        await using var scene = await WaitingScene.StartAsync();
        var run = await scene.RunAsync();
        using var cancelled = new CancellationTokenSource(Short);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.Portal.WaitAsync(run.Id, cancelled.Token).WithinLimitAsync());

        Assert.Equal(cancelled.Token, failure.CancellationToken);
    }

    [Theory]
    [InlineData(-2.0)]
    [InlineData(50.0 * 24 * 3600 * 1000)]
    public async Task A_limit_that_no_timer_measures_is_refused(double milliseconds)
    {
        await using var scene = await WaitingScene.StartAsync();
        var run = await scene.RunAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("timeout", () => scene.Portal.WaitAsync(run.Id, TimeSpan.FromMilliseconds(milliseconds), Stop));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_wait_without_a_limit_of_its_own_ends_after_thirty_seconds()
    {
        await using var scene = await WaitingScene.StartAsync();
        var run = await scene.RunAsync();
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<TimeoutException>(() => scene.Portal.WaitAsync(run.Id, Stop).WaitAsync(TimeSpan.FromMinutes(1), Stop));

        Assert.InRange(watch.Elapsed.TotalSeconds, 29, 50);
    }

    [Fact]
    public async Task A_call_ends_after_the_portals_patience_even_if_its_clock_stands_still()
    {
        var never = new TaskCompletionSource();
        await using var handler = await TestHandler.StartAsync(_ => never.Task);
        using var client = new ApplicationClient(new ManualTime(), new ImpatientTime());

        var reply = await client.PostAsync(handler.Url().ToString(), [], "Test", Stop).WithinLimitAsync();

        Assert.Equal((null, "No answer within 60 seconds", false), (reply.Status, reply.Error, reply.IsUndelivered));
        never.SetResult();
    }

    private static JsonObject Seconds(int seconds) => new() { ["TimeoutDuration"] = seconds, ["TimeoutDurationType"] = "s" };
}
