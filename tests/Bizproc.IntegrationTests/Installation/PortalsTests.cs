using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>Clients of any portal that installed the application, from anywhere in the application.</summary>
public sealed class PortalsTests : IAsyncLifetime
{
    private const string Elsewhere = "https://elsewhere.example.com/";

    private readonly MemoryPortalStore _store = new();
    private readonly Work _work = new();
    private EmulatedPortal _portal = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _portal = await EmulatedPortal.StartAsync(Stop);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_step_is_answered_with_what_was_kept_of_its_call()
    {
        await using var application = await StartInstalledAsync();
        var (run, memberId, eventToken) = await WaitForStepAsync();

        await PortalsOf(application).LogAsync(memberId, eventToken, "The boss is asked", Stop);
        await PortalsOf(application).AnswerAsync(memberId, eventToken, new Sum { One = 0, Total = 5 }, "Approved", Stop);

        var closed = await _portal.WaitAsync(run, Stop);
        Assert.Equal("5", closed.Values.GetProperty("total").GetString());
        Assert.Equal([new(RunLogKind.Message, "The boss is asked"), new RunLogEntry(RunLogKind.Answer, "Approved")], closed.Log.TakeLast(2));
    }

    [Fact]
    public async Task A_step_is_ended_without_values()
    {
        await using var application = await StartInstalledAsync();
        var (run, memberId, eventToken) = await WaitForStepAsync();

        await PortalsOf(application).EndAsync(memberId, eventToken, "Nobody answered", Stop);

        Assert.Equal((StepState.Closed, "Nobody answered"), ((await _portal.WaitAsync(run, Stop)).State, _portal.GetRun(run).Log[^1].Text));
    }

    [Fact]
    public async Task A_late_answer_that_arrived_is_no_failure()
    {
        _portal.Settings = _portal.Settings with { Version = new Version(25, 1100, 0) };
        await using var application = await StartInstalledAsync();
        var (run, memberId, eventToken) = await WaitForStepAsync();
        _portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "bizproc.event.send" });

        await PortalsOf(application).AnswerAsync(memberId, eventToken, new Sum { One = 0, Total = 5 }, cancellationToken: Stop);

        Assert.Equal("5", (await _portal.WaitAsync(run, Stop)).Values.GetProperty("total").GetString());
        Assert.Single(application.Log.Lines, static line => line.Is("LateAnswerBefore"));
    }

    [Fact]
    public async Task A_portal_that_is_not_known_is_named()
    {
        await using var application = await StartInstalledAsync();
        var portals = PortalsOf(application);

        Assert.Null(await portals.FindAsync("gone", Stop));
        var unknown = await Assert.ThrowsAsync<UnknownPortalException>(async () => await portals.GetAsync("gone", Stop));
        await Assert.ThrowsAsync<UnknownPortalException>(() => portals.AnswerAsync("gone", "token", new Sum { One = 0 }, cancellationToken: Stop));
        await Assert.ThrowsAsync<UnknownPortalException>(() => portals.EndAsync("gone", "token", "line", Stop));
        await Assert.ThrowsAsync<UnknownPortalException>(() => portals.LogAsync("gone", "token", "line", Stop));

        Assert.Equal("gone", unknown.MemberId);
        Assert.Contains("'gone'", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_who_ask_get_one_client_whose_renewed_tokens_are_kept()
    {
        await using var application = await StartInstalledAsync();
        var before = (await _store.FindAsync(_portal.MemberId, Stop))!.Tokens;
        var client = await PortalsOf(application).GetAsync(_portal.MemberId, Stop);
        _portal.Advance(TimeSpan.FromHours(2));

        var calls = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var same = await PortalsOf(application).GetAsync(_portal.MemberId, Stop);
            await same.CallAsync("app.info", cancellationToken: Stop);
            return same;
        }));

        Assert.All(calls, same => Assert.Same(client, same));
        Assert.Same(client, Assert.Single(await ListAsync(application)).Client);
        Assert.NotEqual(before, (await _store.FindAsync(_portal.MemberId, Stop))!.Tokens);
    }

    [Fact]
    public async Task A_removal_is_not_undone_by_a_renewal()
    {
        await using var application = await StartInstalledAsync();
        var client = await PortalsOf(application).GetAsync(_portal.MemberId, Stop);
        await client.CallAsync("app.info", cancellationToken: Stop);
        _portal.Advance(TimeSpan.FromHours(2));
        await _store.RemoveAsync(_portal.MemberId, Stop);

        await client.CallAsync("app.info", cancellationToken: Stop);

        Assert.Null(await _store.FindAsync(_portal.MemberId, Stop));
        Assert.Null(await PortalsOf(application).FindAsync(_portal.MemberId, Stop));
    }

    [Fact]
    public async Task The_portal_of_the_options_is_listed_once_and_with_its_name_as_soon_as_it_is_known()
    {
        await KeepAsync("elsewhere", Elsewhere);
        await using var application = await StartAsync(static _ => { });
        await application.DeployAsync(_portal);

        var before = await ListAsync(application);
        await _portal.WaitAsync((await RunAsync()).Id, Stop);
        var after = await ListAsync(application);

        Assert.Equal([("elsewhere", new Uri(Elsewhere)), (null, _portal.Address)], before.Select(static entry => (entry.MemberId, entry.Portal)));
        Assert.Equal(
            new[] { ("elsewhere", new Uri(Elsewhere)), (_portal.MemberId, _portal.Address) }.Order(),
            after.Select(static entry => (entry.MemberId!, entry.Portal)).Order());
        Assert.All(after.Where(entry => entry.MemberId == _portal.MemberId), entry => Assert.Same(application.Services.GetRequiredService<IPortalClient>(), entry.Client));
    }

    [Fact]
    public async Task The_portal_of_the_options_is_found_by_the_name_that_they_give()
    {
        await using var application = await StartAsync(options => options.MemberId = _portal.MemberId);

        var client = await PortalsOf(application).FindAsync(_portal.MemberId, Stop);

        Assert.Same(application.Services.GetRequiredService<IPortalClient>(), client);
        Assert.Equal(_portal.MemberId, Assert.Single(await ListAsync(application)).MemberId);
    }

    [Fact]
    public async Task A_portal_that_is_removed_before_its_turn_is_left_out()
    {
        await KeepAsync("a", Elsewhere);
        await KeepAsync("b", "https://other.example.com/");
        await using var application = await StartAsync(static options => (options.Portal, options.AccessToken) = (null, null));
        var seen = new List<PortalEntry>();

        await foreach (var entry in PortalsOf(application).ListAsync(Stop))
        {
            seen.Add(entry);
            await _store.RemoveAsync(entry.MemberId == "a" ? "b" : "a", Stop);
        }

        string host = Assert.Single(seen).ToString();
        Assert.True(host is "elsewhere.example.com" or "other.example.com", host);
    }

    [Fact]
    public async Task A_portal_of_which_no_good_tokens_are_kept_keeps_nobody_from_the_others()
    {
        await _store.PutAsync(new InstalledPortal { MemberId = "broken", Portal = new Uri("https://broken.example.com/"), Tokens = new PortalTokens("not a token") });
        await KeepAsync("elsewhere", Elsewhere);
        await using var application = await StartAsync(static options => (options.Portal, options.AccessToken) = (null, null));

        var listed = await ListAsync(application);

        Assert.Equal(["elsewhere"], listed.Select(static entry => entry.MemberId));
        string line = Assert.Single(application.Log.Lines, static line => line.Is("PortalUnusable")).Text;
        Assert.StartsWith("The list of portals omits broken.example.com", line, StringComparison.Ordinal);
        Assert.DoesNotContain("not a token", line, StringComparison.Ordinal);
    }

    private static IPortals PortalsOf(TestApplication application) => application.Services.GetRequiredService<IPortals>();

    private static async Task<IReadOnlyList<PortalEntry>> ListAsync(TestApplication application) => await PortalsOf(application).ListAsync(Stop).ToListAsync(Stop);

    private Task KeepAsync(string memberId, string portal) =>
        _store.PutAsync(new InstalledPortal { MemberId = memberId, Portal = new Uri(portal), Tokens = new PortalTokens("a-token-of-" + memberId) });

    private Task<EmulatedRun> RunAsync() => _portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1 } }, Stop);

    /// <summary>Starts a step that waits, and gets the values of the call that its handler kept.</summary>
    private async Task<(string Run, string MemberId, string EventToken)> WaitForStepAsync()
    {
        var kept = new TaskCompletionSource<(string, string)>();
        _work.DoAsync = (call, _) =>
        {
            call.AnswerLater();
            kept.SetResult((call.MemberId, call.EventToken));
            return Task.CompletedTask;
        };
        var run = await RunAsync();
        var (memberId, eventToken) = await kept.Task.WaitAsync(Stop);
        return (run.Id, memberId, eventToken);
    }

    /// <summary>Starts an application without a portal in its options, and lets the emulated portal install it.</summary>
    private async Task<TestApplication> StartInstalledAsync()
    {
        var application = await StartAsync(static options => (options.Portal, options.AccessToken) = (null, null));
        await _portal.InstallAsync(new Uri(application.Address, "/bizproc/install"), cancellationToken: Stop);
        Assert.NotNull(await _store.FindAsync(_portal.MemberId, Stop));
        return application;
    }

    private Task<TestApplication> StartAsync(Action<BizprocOptions> configure) => TestApplication.StartAsync(
        _portal,
        static builder => builder.AddHandler<Sum, SumHandler>(),
        configure,
        services => services.AddSingleton(_work).AddSingleton<IPortalStore>(_store),
        static web =>
        {
            web.MapBizproc();
            web.MapBizprocInstall();
        });
}
