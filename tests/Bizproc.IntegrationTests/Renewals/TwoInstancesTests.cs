namespace Bizproc.IntegrationTests.Renewals;

/// <summary>Two instances of an application share a store, and the tokens of portals expire, whose refresh tokens work once (portal: 2.7).</summary>
public sealed class TwoInstancesTests : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly MemoryPortalStore _store = new();
    private readonly List<EmulatedPortal> _portals = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task Each_portal_is_renewed_once_and_no_call_fails()
    {
        const int Portals = 20;
        const int Calls = 25;
        for (int i = 0; i < Portals; i++) await AddPortalAsync();
        using var first = new Instance(_store);
        using var second = new Instance(_store);
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] calls =
        [
            .. from portal in _portals
               from instance in (Instance[])[first, second]
               from _ in Enumerable.Range(0, Calls)
               select CallAsync(instance, portal),
        ];

        start.SetResult();
        await Task.WhenAll(calls).WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2 * Calls * Portals, calls.Length);
        Assert.Equal(_portals.Select(Origin).Order(), first.Renewals.Concat(second.Renewals).Select(static server => server.AbsoluteUri).Order());
        foreach (var portal in _portals)
        {
            var kept = await KeptAsync(portal);
            Assert.Null(kept.RenewalLease);
            Assert.NotEqual("expired", kept.Tokens.AccessToken);
        }

        async Task CallAsync(Instance instance, EmulatedPortal portal)
        {
            await start.Task;
            await instance.CallAsync(portal);
        }
    }

    [Fact(Timeout = Patience)]
    public async Task Tokens_that_could_not_be_saved_are_saved_later_and_not_requested_again()
    {
        var portal = await AddPortalAsync();
        var frail = new FrailStore(_store);
        using var first = new Instance(frail);
        using var second = new Instance(_store);
        frail.BeforeTokens = Fail;

        await Assert.ThrowsAnyAsync<Exception>(() => first.CallAsync(portal));
        Assert.NotNull((await KeptAsync(portal)).RenewalLease);
        var waiting = second.CallAsync(portal);
        await first.CallAsync(portal).WaitAsync(TestContext.Current.CancellationToken);
        await waiting.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 0), (first.Renewals.Count, second.Renewals.Count));
        Assert.Null((await KeptAsync(portal)).RenewalLease);

        Task Fail()
        {
            frail.BeforeTokens = static () => Task.CompletedTask;
            return Task.FromException(new IOException("The connection is lost"));
        }
    }

    [Fact(Timeout = Patience)]
    public async Task A_process_that_died_before_it_saved_its_tokens_is_named_as_the_cause()
    {
        var portal = await AddPortalAsync();
        var time = new ImpatientTime();
        using var second = new Instance(_store, time);
        await DieBeforeSaveAsync(portal);

        var refusals = new List<PortalAuthorizationException>();
        for (int i = 0; i < 2; i++)
            refusals.Add(await Assert.ThrowsAsync<PortalAuthorizationException>(() => second.CallAsync(portal).WaitAsync(TestContext.Current.CancellationToken)));

        Assert.All(refusals, static refusal =>
        {
            Assert.Equal("invalid_grant", refusal.Error);
            Assert.Contains("ended before it could save", refusal.Remedy, StringComparison.Ordinal);
        });
        Assert.InRange(time.Waits.Sum(static wait => wait.TotalSeconds), 30, 36);
        Assert.Null((await KeptAsync(portal)).RenewalLease);
    }

    [Fact(Timeout = Patience)]
    public async Task A_process_that_died_is_followed_by_another_where_the_refresh_token_still_works()
    {
        var portal = await AddPortalAsync();
        portal.Settings = portal.Settings with { OneTimeRefreshTokens = false };
        var time = new ImpatientTime();
        using var second = new Instance(_store, time);
        await DieBeforeSaveAsync(portal);

        await second.CallAsync(portal).WaitAsync(TestContext.Current.CancellationToken);

        Assert.Single(second.Renewals);
        Assert.InRange(time.Waits.Sum(static wait => wait.TotalSeconds), 30, 31);
        Assert.Null((await KeptAsync(portal)).RenewalLease);
    }

    [Fact(Timeout = Patience)]
    public async Task Clocks_that_differ_by_minutes_end_no_turn()
    {
        var portal = await AddPortalAsync();
        var (slow, fast) = (new ManualTime(), new ManualTime());
        fast.Advance(TimeSpan.FromMinutes(5));
        using var first = new Instance(_store, slow);
        using var second = new Instance(_store, fast);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        first.BeforeAnswer = () =>
        {
            asked.SetResult();
            return answer.Task;
        };

        var renewing = first.CallAsync(portal);
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        var waiting = second.CallAsync(portal);
        await fast.TimerStarted.WaitAsync(TestContext.Current.CancellationToken);
        await AdvanceAsync(fast, TimeSpan.FromSeconds(29));
        Assert.Empty(second.Renewals);
        answer.SetResult();
        await renewing.WaitAsync(TestContext.Current.CancellationToken);
        while (!waiting.IsCompleted) await AdvanceAsync(fast, TimeSpan.FromSeconds(0.25));

        await waiting;
        Assert.Equal((1, 0), (first.Renewals.Count, second.Renewals.Count));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in _portals) await portal.DisposeAsync();
    }

    /// <summary>Adds a portal whose access token has expired.</summary>
    private async Task<EmulatedPortal> AddPortalAsync()
    {
        var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { OneTimeRefreshTokens = true } }, Stop);
        _portals.Add(portal);
        await _store.PutAsync(new InstalledPortal
        {
            MemberId = portal.MemberId,
            Portal = portal.Address,
            Tokens = new PortalTokens("expired", "refresh"),
            AuthorizationServer = portal.Address,
        });
        return portal;
    }

    /// <summary>Lets an instance renew the tokens. It has their answer, and never saves them.</summary>
    private async Task DieBeforeSaveAsync(EmulatedPortal portal)
    {
        var saves = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var frail = new FrailStore(_store)
        {
            BeforeTokens = () =>
            {
                saves.SetResult();
                return Task.Delay(Timeout.Infinite, Stop);
            },
        };
        using var dying = new Instance(frail);
        _ = dying.CallAsync(portal);
        await saves.Task.WaitAsync(Stop);
    }

    private async Task<InstalledPortal> KeptAsync(EmulatedPortal portal) => (await _store.FindAsync(portal.MemberId, Stop))!;

    private static string Origin(EmulatedPortal portal) => portal.Address.AbsoluteUri;

    private static async Task AdvanceAsync(ManualTime time, TimeSpan by)
    {
        var step = TimeSpan.FromMilliseconds(250);
        for (var left = by; left > TimeSpan.Zero; left -= step)
        {
            time.Advance(step);
            await Task.Delay(5, Stop);
        }
    }
}
