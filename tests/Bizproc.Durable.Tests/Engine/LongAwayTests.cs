using System.Text.Json.Nodes;
using Bizproc.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Durable.Tests.Engine;

/// <summary>A portal that is away for hours, by a clock that moves only when a test says so. The portal and the application share it.</summary>
public sealed class LongAwayTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bizproc-away-").FullName;
    private readonly ManualTime _time = new();
    private readonly Work _work = new();
    private EmulatedPortal _portal = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Time = _time }, Stop);

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_answer_survives_two_hours_without_the_portal_and_the_end_of_the_tokens_of_its_call()
    {
        await using var application = await StartAsync();
        await LeaveAsync();
        string id = await CallAsync();
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(StepState.Waiting, _portal.GetRun(id).State);

        _portal.ClearFaults();
        await Eventually.TrueAsync(() => _portal.GetRun(id).State == StepState.Closed, () => _time.Advance(TimeSpan.FromMinutes(1)));

        Assert.Equal(("1", 1), (_portal.GetRun(id).Values.GetProperty("total").GetString(), _work.Calls.Count));
        Assert.DoesNotContain(application.Log.Lines, static line => line.Is("AnswerLost"));
    }

    [Fact]
    public async Task An_answer_that_is_given_up_is_dead_with_its_reason_until_a_person_sends_it_again()
    {
        await using var application = await StartAsync(static options =>
            options.Calls.AnswerRetry = new RetryOptions { FirstDelay = TimeSpan.FromSeconds(1), GiveUpAfter = TimeSpan.FromMinutes(10) });
        await LeaveAsync();
        string id = await CallAsync();
        var monitor = application.Services.GetRequiredService<ICallMonitor>();
        await Eventually.TrueAsync(
            async () => (await monitor.CountAsync(Stop))[KeptState.ReplyDead] == 1, () => _time.Advance(TimeSpan.FromSeconds(10)));
        var dead = Assert.Single(await monitor.ListAsync(KeptState.ReplyDead, after: null, 10, Stop));
        Assert.Contains("500", dead.Reason, StringComparison.Ordinal);
        Assert.InRange(dead.Attempts, 5, 15);

        // The portal does not know the time of the application's patience, so a person may still send the answer.
        _portal.ClearFaults();
        Assert.True(await monitor.TryAgainAsync(dead.Id, Stop));
        await Eventually.TrueAsync(() => _portal.GetRun(id).State == StepState.Closed, () => _time.Advance(TimeSpan.FromSeconds(1)));
        await Eventually.TrueAsync(async () => (await monitor.CountAsync(Stop))[KeptState.ReplyDead] == 0, () => _time.Advance(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task An_answer_for_a_portal_that_removed_the_application_is_dead_and_not_tried_for_ever()
    {
        await using var application = await StartAsync();
        await LeaveAsync();
        await CallAsync();
        await Eventually.TrueAsync(() => application.Log.Lines.Any(static line => line.Is("ReplyPostponed")));
        await _portal.UninstallAsync(cancellationToken: Stop);
        var monitor = application.Services.GetRequiredService<ICallMonitor>();

        await Eventually.TrueAsync(async () => (await monitor.CountAsync(Stop))[KeptState.ReplyDead] == 1, () => _time.Advance(TimeSpan.FromMinutes(1)));

        var dead = Assert.Single(await monitor.ListAsync(KeptState.ReplyDead, after: null, 10, Stop));
        Assert.Contains("removed from the portal", dead.Reason, StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(dead.Attempts, Assert.Single(await monitor.ListAsync(KeptState.ReplyDead, after: null, 10, Stop)).Attempts);
    }

    [Fact]
    public async Task What_is_done_or_dead_is_forgotten_after_the_time_of_the_options()
    {
        await using var application = await StartAsync(
            configure: null, static services => services.Configure<DurableOptions>(static options => options.KeepSeen = TimeSpan.FromDays(2)));
        string id = await CallAsync();
        await Eventually.TrueAsync(() => _portal.GetRun(id).State == StepState.Closed, () => _time.Advance(TimeSpan.FromSeconds(1)));
        var database = application.Services.GetRequiredService<DurableDatabase>();
        Task<List<long>> CountAsync() => database.ReadAsync(
            new Statement("select count(*) from bizproc_calls union all select count(*) from bizproc_replies"), static row => row.GetInt64(0), Stop);
        await PassAsync(TimeSpan.FromDays(1));
        Assert.Equal([1, 1], await CountAsync());

        await Eventually.TrueAsync(async () => (await CountAsync()).Sum() == 0, () => _time.Advance(TimeSpan.FromMinutes(30)));
        Assert.True(_time.GetUtcNow() - _time.Start >= TimeSpan.FromDays(2));
    }

    /// <summary>Lets the portal answer no request that sends a reply.</summary>
    private async Task LeaveAsync()
    {
        // The first call proves the portal, which needs requests as well.
        string id = await CallAsync();
        await Eventually.TrueAsync(() => _portal.GetRun(id).State == StepState.Closed, () => _time.Advance(TimeSpan.FromSeconds(1)));
        _work.Calls.Clear();
        foreach (string method in (string[])["bizproc.event.send", "batch"])
            _portal.AddFault(new PortalFault(FaultKind.Status500) { Method = method, Times = int.MaxValue });
    }

    /// <summary>Lets time pass in steps, so that what is due is done on the way.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        var end = _time.GetUtcNow() + time;
        var step = time / 60;
        await Eventually.TrueAsync(() => _time.GetUtcNow() >= end, () => _time.Advance(step));
    }

    private async Task<string> CallAsync()
    {
        var run = await _portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1 } }, Stop);
        Assert.Equal(200, run.Handler?.Status);
        return run.Id;
    }

    /// <summary>Starts an application and installs it on the portal.</summary>
    private async Task<TestApplication> StartAsync(Action<BizprocOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var application = await TestApplication.StartAsync(
            _portal,
            builder =>
            {
                builder.AddHandler<Sum, SumHandler>().KeepIn(Path.Join(_folder, "bizproc.db"));
                services?.Invoke(builder.Services);
            },
            options =>
            {
                (options.Portal, options.AccessToken) = (null, null);
                configure?.Invoke(options);
            },
            given => given.AddSingleton(_work).AddSingleton<TimeProvider>(_time),
            static web =>
            {
                web.MapBizproc();
                web.MapBizprocInstall();
            });
        await _portal.InstallAsync(new Uri(application.Address, "/bizproc/install"), hasPage: true, cancellationToken: Stop);
        await _portal.FinishInstallationAsync(cancellationToken: Stop);
        await application.DeployAsync(_portal);
        return application;
    }
}
