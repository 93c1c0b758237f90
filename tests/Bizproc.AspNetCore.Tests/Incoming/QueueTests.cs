using System.Text.Json.Nodes;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>Calls between their acceptance and their handler.</summary>
public sealed class QueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_accepted_before_its_handler_is_done()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var release = new TaskCompletionSource();
        await using var application = await StartAsync(portal, new Work { DoAsync = (_, _) => release.Task });

        var run = await RunAsync(portal);

        Assert.Equal((200, StepState.Waiting), (run.Handler!.Status, run.State));
        release.SetResult();
        Assert.Equal("1", (await portal.WaitAsync(run.Id, Stop)).Values.GetProperty("total").GetString());
    }

    [Fact]
    public async Task No_more_handlers_work_at_a_time_than_are_allowed()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        int now = 0;
        int most = 0;
        var gate = new Lock();
        var work = new Work
        {
            DoAsync = async (_, _) =>
            {
                lock (gate) most = Math.Max(most, ++now);
                await Task.Yield();
                lock (gate) now--;
            },
        };
        await using var application = await StartAsync(portal, work, static options => options.Calls.MaxConcurrency = 2);

        var runs = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => RunAsync(portal)));
        foreach (var run in runs) await portal.WaitAsync(run.Id, Stop);

        Assert.Equal(40, work.Calls.Count);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task A_full_queue_makes_the_portal_wait_and_then_refuses()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var time = new ManualTime();
        var release = new TaskCompletionSource();
        var work = new Work { DoAsync = (_, _) => release.Task };
        await using var application = await StartAsync(
            portal, work, static options => (options.Calls.MaxConcurrency, options.Calls.Capacity) = (1, 1), services => services.AddSingleton<TimeProvider>(time));
        await RunAsync(portal);
        await Eventually.TrueAsync(() => work.Calls.Count == 1);
        await RunAsync(portal);

        // One call is handled and one waits; the third one waits in vain for a place.
        var third = RunAsync(portal);
        await Eventually.TrueAsync(() => third.IsCompleted, () => time.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal((503, "Too many calls are waiting"), ((await third).Handler!.Status, (await third).Handler!.Body));
        release.SetResult();
        await Eventually.TrueAsync(() => work.Calls.Count == 2);
    }

    [Fact]
    public async Task What_waits_is_worked_on_before_the_host_has_stopped()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var release = new TaskCompletionSource();
        var work = new Work { DoAsync = (_, _) => release.Task };
        await using var application = await StartAsync(portal, work, static options => options.Calls.MaxConcurrency = 1);
        var runs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RunAsync(portal)));

        var stopping = application.StopAsync(TimeSpan.FromMinutes(1));
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        await stopping;

        Assert.All(runs, run => Assert.Equal(StepState.Closed, portal.GetRun(run.Id).State));
    }

    [Fact]
    public async Task A_host_whose_patience_ends_tells_its_handlers_and_says_what_is_lost()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var told = new TaskCompletionSource();
        var work = new Work
        {
            DoAsync = async (_, stop) =>
            {
                using var registration = stop.Register(told.SetResult);
                await Task.Delay(Timeout.Infinite, stop);
            },
        };
        var application = await StartAsync(portal, work, static options => options.Calls.MaxConcurrency = 1);
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(portal)));
        await Eventually.TrueAsync(() => !work.Calls.IsEmpty);

        await application.StopAsync(TimeSpan.Zero);
        await told.Task.WaitAsync(Stop);
        await application.DisposeAsync();

        // Without a queue that keeps calls over restarts, this is the only promise: the steps wait for their own time limit.
        Assert.All(runs, run => Assert.Equal(StepState.Waiting, portal.GetRun(run.Id).State));
        string[] lost = [.. application.Log.Lines.Where(static line => line.Is("Abandoned")).Select(static line => line.Text)];
        Assert.Equal(3, lost.Length);
        Assert.Equal(3, lost.Distinct(StringComparer.Ordinal).Count());
        var calls = runs.Select(run => work.Calls.FirstOrDefault(call => lost.Any(line => line.Contains(call.WorkflowId, StringComparison.Ordinal)))).OfType<BizprocCall>();
        Assert.NotEmpty(calls);
        Assert.All(lost, static line => Assert.Matches(@"in workflow \S+ is handled: the step A\w+ waits", line));
        Assert.All(work.Calls, call => Assert.All(lost, line => Assert.DoesNotContain(call.EventToken, line, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_queue_of_the_applications_own_keeps_calls_over_a_restart()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var queue = new KeptCalls();
        var stuck = new Work { DoAsync = static (_, stop) => Task.Delay(Timeout.Infinite, stop) };
        var portals = new MemoryPortalStore();
        var before = await StartAsync(portal, stuck, services: services => Keep(services, queue, portals));
        var run = await RunAsync(portal);
        await Eventually.TrueAsync(() => !stuck.Calls.IsEmpty);
        await before.StopAsync(TimeSpan.Zero);
        await before.DisposeAsync();

        var work = new Work();
        await using var after = await StartAsync(
            portal, work, services: services => Keep(services, queue.Reopened(), portals));

        var closed = await portal.WaitAsync(run.Id, Stop);
        Assert.Equal(("1", 1), (closed.Values.GetProperty("total").GetString(), work.Calls.Count));
        await Eventually.TrueAsync(() => queue.Kept == 0);
    }

    [Fact]
    public async Task A_handler_that_does_not_listen_is_left_to_itself_when_its_time_is_over()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var time = new ManualTime();
        var never = new TaskCompletionSource();
        var work = new Work { DoAsync = (_, _) => never.Task };
        await using var application = await StartAsync(
            portal, work, static options => options.Calls.HandlerTimeout = TimeSpan.FromMinutes(3), services => services.AddSingleton<TimeProvider>(time));
        var run = await RunAsync(portal);
        await Eventually.TrueAsync(() => !work.Calls.IsEmpty);

        time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal("The application did not finish in time", (await portal.WaitAsync(run.Id, Stop)).Log[^1].Text);
        never.SetException(new InvalidOperationException("too late"));
        await Eventually.TrueAsync(() => application.Log.Lines.Any(static line => line.Is("LateFailure")));
    }

    [Fact]
    public async Task A_store_that_fails_for_a_while_loses_no_call()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var store = new MoodyStore();
        await using var application = await StartAsync(portal, new Work(), services: services => services.AddSingleton<IPortalStore>(store));
        await portal.WaitAsync((await RunAsync(portal)).Id, Stop);

        store.FailAfter(reads: 1, failures: 2);
        var run = await RunAsync(portal);

        Assert.Equal(StepState.Closed, (await portal.WaitAsync(run.Id, Stop)).State);
        Assert.Equal(2, application.Log.Lines.Count(static line => line.Is("Postponed")));
    }

    [Fact]
    public async Task A_portal_that_is_gone_for_a_while_gets_its_answer_when_it_is_back()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, new Work());
        await portal.WaitAsync((await RunAsync(portal)).Id, Stop);

        portal.AddFault(new PortalFault(FaultKind.Status500) { Method = "bizproc.event.send" });
        portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "bizproc.event.send" });
        var run = await RunAsync(portal);

        Assert.Equal("1", (await portal.WaitAsync(run.Id, Stop)).Values.GetProperty("total").GetString());
    }

    private static void Keep(IServiceCollection services, KeptCalls calls, IPortalStore portals) => services
        .AddSingleton(calls)
        .AddSingleton<ICallIntake>(calls)
        .AddSingleton(portals)
        .AddHostedService<KeptCalls.Worker>();

    private static Task<EmulatedRun> RunAsync(EmulatedPortal portal) =>
        portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1 } }, Stop);

    private static async Task<TestApplication> StartAsync(
        EmulatedPortal portal, Work work, Action<BizprocOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var application = await TestApplication.StartAsync(portal, static builder => builder.AddHandler<Sum, SumHandler>(), configure, given =>
        {
            services?.Invoke(given);
            given.AddSingleton(work);
        });
        await application.DeployAsync(portal);
        return application;
    }
}
