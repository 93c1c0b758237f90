using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>Attempts after a failure: those of a handler that asks for another one, and those to send an answer.</summary>
public sealed class RetryTests
{
    private const string EventSend = "bizproc.event.send";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_survives_two_hours_without_the_portal_and_the_handler_does_not_run_again()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var time = new ManualTime();
        var work = new Work();
        await using var application = await StartAsync(portal, work, time);
        portal.AddFault(new PortalFault(FaultKind.ResetBefore) { Method = EventSend, Times = 10_000 });
        var run = await RunAsync(portal);
        var end = time.GetUtcNow() + TimeSpan.FromHours(2);
        await Eventually.TrueAsync(() => time.GetUtcNow() >= end, () => time.Advance(TimeSpan.FromMinutes(2)));
        Assert.Equal(StepState.Waiting, portal.GetRun(run.Id).State);

        portal.ClearFaults();
        await Eventually.TrueAsync(() => portal.GetRun(run.Id).State == StepState.Closed, () => time.Advance(TimeSpan.FromMinutes(1)));

        Assert.Equal(("1", 1), (portal.GetRun(run.Id).Values.GetProperty("total").GetString(), work.Calls.Count));
        Assert.DoesNotContain(application.Log.Lines, static line => line.Is("AnswerLost"));
    }

    [Fact]
    public async Task An_answer_is_given_up_when_its_time_is_over()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var time = new ManualTime();
        await using var application = await StartAsync(
            portal, new Work(), time, static options => options.Calls.AnswerRetry = new RetryOptions { FirstDelay = TimeSpan.FromSeconds(1), GiveUpAfter = TimeSpan.FromMinutes(10) });
        portal.AddFault(new PortalFault(FaultKind.ResetBefore) { Method = EventSend, Times = 10_000 });
        await RunAsync(portal);

        await Eventually.TrueAsync(() => application.Log.Lines.Any(static line => line.Is("AnswerLost")), () => time.Advance(TimeSpan.FromSeconds(10)));

        Assert.InRange(application.Log.Lines.Count(static line => line.Is("ReplyPostponed")), 5, 12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_handler_runs_again_if_it_asks_for_it_or_the_options_do(bool byOptions)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var time = new ManualTime();
        var work = new Work();
        work.DoAsync = (_, _) => work.Calls.Count < 3
            ? throw (byOptions ? new InvalidOperationException("away") : new RetryStepException("The service is away"))
            : Task.CompletedTask;
        await using var application = await StartAsync(portal, work, time, options => options.Calls.OnFailure = byOptions ? HandlerFailure.TryAgain : HandlerFailure.EndStep);

        var run = await RunAsync(portal);
        await Eventually.TrueAsync(() => portal.GetRun(run.Id).State == StepState.Closed, () => time.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(("1", 3), (portal.GetRun(run.Id).Values.GetProperty("total").GetString(), work.Calls.Count));
        string key = Assert.Single(work.Calls.Select(static call => call.StepKey).Distinct());

        await RunAsync(portal);
        await Eventually.TrueAsync(() => work.Calls.Count > 3);
        Assert.NotEqual(key, work.Calls.Last().StepKey);
        Assert.Equal(2, application.Log.Lines.Count(static line => line.Is("Repeated")));
    }

    [Fact]
    public async Task A_handler_chooses_its_own_delay()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var time = new ManualTime();
        var work = new Work();
        work.DoAsync = (_, _) => work.Calls.Count < 2 ? throw new RetryStepException("The service is away", TimeSpan.FromMinutes(30)) : Task.CompletedTask;
        await using var application = await StartAsync(portal, work, time);
        await RunAsync(portal);
        await Eventually.TrueAsync(() => application.Log.Lines.Any(static line => line.Is("Repeated")));

        time.Advance(TimeSpan.FromMinutes(29));
        await Task.Delay(100, Stop);
        Assert.Single(work.Calls);
        await Eventually.TrueAsync(() => work.Calls.Count == 2, () => time.Advance(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_step_that_refuses_its_values_is_not_tried_again()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work { DoAsync = static (_, _) => throw new StepFailedException("There is no paper") };
        await using var application = await StartAsync(portal, work, new ManualTime(), static options => options.Calls.OnFailure = HandlerFailure.TryAgain);

        var run = await RunAsync(portal);

        Assert.Equal("There is no paper", (await portal.WaitAsync(run.Id, Stop)).Log[^1].Text);
        Assert.Single(work.Calls);
    }

    [Theory]
    [InlineData(typeof(RetryStepException), "Repeated")]
    [InlineData(typeof(StepFailedException), "StepFailed")]
    [InlineData(typeof(InvalidOperationException), "HandlerFailed")]
    public async Task No_text_about_a_failure_contains_a_secret_of_its_call(Type kind, string line)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work { DoAsync = (call, _) => throw Create(kind, $"{call.EventToken} {call.EventToken.Split('|')[^1]} {call.Tokens!.AccessToken}") };
        await using var application = await StartAsync(portal, work, new ManualTime());
        var run = await RunAsync(portal);
        await Eventually.TrueAsync(() => application.Log.Lines.Any(one => one.Is(line)));

        var monitor = application.Services.GetRequiredService<ICallMonitor>();
        List<string> texts = [.. application.Log.Lines.Select(static one => one.Text), .. portal.GetRun(run.Id).Log.Select(static line => line.Text)];
        foreach (var state in Enum.GetValues<KeptState>()) texts.AddRange((await monitor.ListAsync(state, null, 100, Stop)).Select(static item => item.Reason));
        var seen = work.Calls.Single();
        string[] secrets = [seen.EventToken.Split('|')[^1], seen.Tokens!.AccessToken];
        Assert.All(secrets, static secret => Assert.InRange(secret.Length, 8, 1_000));
        Assert.DoesNotContain(texts, text => secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
        Assert.Contains(texts, static text => text.Contains("*** *** ***", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HandlerFailure.EndStep, 0)]
    [InlineData(HandlerFailure.LeaveWaiting, 1)]
    public async Task A_refused_step_waits_for_a_person_only_if_it_still_waits(HandlerFailure onFailure, int dead)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work { DoAsync = static (_, _) => throw new StepFailedException("There is no paper") };
        await using var application = await StartAsync(portal, work, new ManualTime(), options => options.Calls.OnFailure = onFailure);
        var run = await RunAsync(portal);
        await Eventually.TrueAsync(() => portal.GetRun(run.Id).Log.Any(static line => line.Text == "There is no paper"));

        var monitor = application.Services.GetRequiredService<ICallMonitor>();
        await Eventually.TrueAsync(async () => (await monitor.CountAsync(Stop)).Oldest is null);
        Assert.Equal(dead, (await monitor.CountAsync(Stop))[KeptState.Dead]);
    }

    [Fact]
    public async Task The_last_attempt_ends_the_step_and_names_the_reason()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var time = new ManualTime();
        var work = new Work { DoAsync = static (_, _) => throw new RetryStepException("The service is away") };
        await using var application = await StartAsync(portal, work, time, static options => options.Calls.Retry = new RetryOptions { GiveUpAfter = TimeSpan.FromMinutes(5) });

        var run = await RunAsync(portal);
        await Eventually.TrueAsync(() => portal.GetRun(run.Id).State == StepState.Closed, () => time.Advance(TimeSpan.FromSeconds(5)));

        Assert.Equal("The service is away", portal.GetRun(run.Id).Log[^1].Text);
        Assert.InRange(work.Calls.Count, 5, 8);
        Assert.Single(application.Log.Lines, static line => line.Is("GivenUp"));
    }

    [Fact]
    public async Task A_kept_answer_from_anywhere_reaches_its_step_when_the_portal_is_back()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var time = new ManualTime();
        var work = new Work { DoAsync = static (call, _) => Later(call) };
        await using var application = await StartAsync(portal, work, time, options => options.MemberId = portal.MemberId);
        var run = await RunAsync(portal);
        await Eventually.TrueAsync(() => !work.Calls.IsEmpty);
        portal.AddFault(new PortalFault(FaultKind.Status500) { Method = EventSend, Times = 5 });

        var answers = application.Services.GetRequiredService<IWorkflowAnswers>();
        await answers.AnswerAsync(portal.MemberId, work.Calls.First().EventToken, new Sum { One = 1, Total = 42 }, cancellationToken: Stop);
        await Eventually.TrueAsync(() => portal.GetRun(run.Id).State == StepState.Closed, () => time.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal("42", portal.GetRun(run.Id).Values.GetProperty("total").GetString());
        await Assert.ThrowsAsync<UnknownPortalException>(() => answers.EndAsync("nobody", "token", "done", Stop));

        static Task Later(BizprocCall call)
        {
            call.AnswerLater();
            return Task.CompletedTask;
        }
    }

    private static Task<EmulatedRun> RunAsync(EmulatedPortal portal) =>
        portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1 } }, Stop);

    private static async Task<TestApplication> StartAsync(EmulatedPortal portal, Work work, TimeProvider? time, Action<BizprocOptions>? configure = null)
    {
        var application = await TestApplication.StartAsync(
            portal,
            static builder => builder.AddHandler<Sum, SumHandler>(),
            configure,
            services =>
            {
                services.AddSingleton(work);
                if (time is not null) services.AddSingleton(time);
            });
        await application.DeployAsync(portal);
        return application;
    }

    private static Exception Create(Type kind, string message) => kind == typeof(RetryStepException)
        ? new RetryStepException(message)
        : kind == typeof(StepFailedException) ? new StepFailedException("no", new InvalidOperationException(message)) : new InvalidOperationException(message);
}
