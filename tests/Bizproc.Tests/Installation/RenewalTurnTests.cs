using Microsoft.Extensions.Logging.Abstractions;

namespace Bizproc.Tests.Installation;

/// <summary>Processes that share a store of portals take turns to renew the tokens of a portal.</summary>
public sealed class RenewalTurnTests
{
    private static readonly Uri Origin = new("https://example.com/");
    private static readonly PortalTokens Old = new("old-token", "old-refresh-token");
    private static readonly PortalTokens Renewed = new("renewed-token", "renewed-refresh-token");

    private readonly MemoryPortalStore _store = new();
    private readonly InstalledPortal _portal = new() { MemberId = "m", Portal = Origin, Tokens = Old };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_ends_with_the_save_of_the_tokens()
    {
        await _store.PutAsync(_portal);
        var process = await LoadAsync(TimeProvider.System);

        await using (await process.EnterRenewalAsync(Origin, Stop))
        {
            Assert.NotNull((await KeptAsync()).RenewalLease);
            await process.SaveAsync(new KeptTokens(Renewed, Origin), Stop);
            Assert.Equal(_portal with { Tokens = Renewed, Version = 3 }, await KeptAsync());
        }

        Assert.Equal(_portal with { Tokens = Renewed, Version = 3 }, await KeptAsync());
    }

    [Fact]
    public async Task A_turn_without_new_tokens_ends_and_the_next_one_begins()
    {
        await _store.PutAsync(_portal);
        var time = new ImpatientTime();
        var first = await (await LoadAsync(time)).EnterRenewalAsync(Origin, Stop);
        var second = EnterAsync(await LoadAsync(TimeProvider.System));
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        Assert.False((await second).IsTakenOver);
        Assert.Equal((await second).Id, (await KeptAsync()).RenewalLease);
        await (await second).DisposeAsync();
        Assert.Null((await KeptAsync()).RenewalLease);
    }

    [Fact]
    public async Task A_dead_process_loses_its_turn_after_30_seconds_of_the_waiting_one()
    {
        await _store.PutAsync(_portal with { RenewalLease = "of-a-dead-process" });
        var time = new ImpatientTime();

        var turn = await EnterAsync(await LoadAsync(time));

        Assert.True(turn.IsTakenOver);
        Assert.Equal(turn.Id, (await KeptAsync()).RenewalLease);
        Assert.InRange(time.Waits.Sum(static wait => wait.TotalSeconds), 30, 30.5);
        Assert.Equal([50, 100, 200, 400, 500, 500], time.Waits.Take(6).Select(static wait => wait.TotalMilliseconds));
    }

    [Fact]
    public async Task The_30_seconds_begin_again_when_another_process_has_the_turn()
    {
        await _store.PutAsync(_portal with { RenewalLease = "1" });
        var time = new ChangingHands(_store, until: TimeSpan.FromSeconds(100));

        var turn = await EnterAsync(await LoadAsync(time));

        Assert.True(turn.IsTakenOver);
        Assert.InRange(time.Waited.TotalSeconds, 130, 131);
    }

    [Fact]
    public async Task Whoever_waits_goes_on_as_soon_as_other_tokens_are_stored()
    {
        await _store.PutAsync(_portal with { RenewalLease = "of-another-process" });
        var process = await LoadAsync(new ImpatientTime());
        await _store.PutAsync(_portal with { Tokens = Renewed, RenewalLease = "of-a-third-process" });

        var turn = await EnterAsync(process);

        Assert.Equal((null, false), (turn.Id, turn.IsTakenOver));
        await turn.DisposeAsync();
        Assert.Equal(_portal with { Tokens = Renewed, RenewalLease = "of-a-third-process", Version = 2 }, await KeptAsync());
    }

    [Fact]
    public async Task New_tokens_are_saved_even_if_the_turn_was_taken_over()
    {
        await _store.PutAsync(_portal);
        var late = await LoadAsync(TimeProvider.System);
        var turn = await EnterAsync(late);
        var other = await EnterAsync(await LoadAsync(new ImpatientTime()));

        var used = await late.SaveAsync(new KeptTokens(Renewed, Origin), Stop);
        await turn.DisposeAsync();

        Assert.Equal(Renewed, used.Tokens);
        Assert.Equal(_portal with { Tokens = Renewed, RenewalLease = other.Id, Version = 4 }, await KeptAsync());
    }

    [Fact]
    public async Task An_installation_is_not_undone_and_ends_the_turn()
    {
        await _store.PutAsync(_portal);
        var process = await LoadAsync(TimeProvider.System);
        var turn = await EnterAsync(process);
        await _store.PutAsync(_portal with { Tokens = new PortalTokens("installed-token") });

        await process.SaveAsync(new KeptTokens(Renewed, Origin), Stop);
        await turn.DisposeAsync();

        Assert.Equal(_portal with { Tokens = new PortalTokens("installed-token"), Version = 3 }, await KeptAsync());
    }

    [Fact]
    public async Task A_portal_that_is_not_stored_needs_no_turn()
    {
        await using var turn = await (await LoadAsync(TimeProvider.System)).EnterRenewalAsync(Origin, Stop);

        Assert.Null(await _store.FindAsync("m", Stop));
    }

    [Fact]
    public async Task A_turn_that_could_not_be_ended_does_not_keep_its_own_process_waiting()
    {
        await _store.PutAsync(_portal);
        var time = new ImpatientTime();
        var process = await LoadAsync(time);
        _ = await process.EnterRenewalAsync(Origin, Stop);

        var again = await EnterAsync(process);

        Assert.False(again.IsTakenOver);
        Assert.Empty(time.Waits);
    }

    private async Task<StoredTokens> LoadAsync(TimeProvider time)
    {
        var tokens = new StoredTokens(new StoredPortals(_store, time, NullLogger<StoredPortals>.Instance), "m", time);
        await tokens.LoadAsync(Origin, Stop);
        return tokens;
    }

    private static async Task<RenewalTurn> EnterAsync(StoredTokens tokens) => (RenewalTurn)await tokens.EnterRenewalAsync(Origin, Stop);

    private async Task<InstalledPortal> KeptAsync() => (await _store.FindAsync("m", Stop))!;

    /// <summary>A clock during whose waits the turn goes to another process every 25 seconds, for some time.</summary>
    private sealed class ChangingHands(MemoryPortalStore store, TimeSpan until) : TimeProvider
    {
        private readonly ImpatientTime _time = new();
        private int _holder;

        public TimeSpan Waited => TimeSpan.FromTicks(_time.Waits.Sum(static wait => wait.Ticks));

        public override long TimestampFrequency => _time.TimestampFrequency;

        public override long GetTimestamp() => _time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => _time.CreateTimer(
            _ =>
            {
                int holder = (int)(Math.Min(Waited.TotalSeconds, until.TotalSeconds) / 25);
                if (Interlocked.Exchange(ref _holder, holder) != holder) PassOn();
                callback(state);
            },
            state,
            dueTime,
            period);

        private void PassOn()
        {
            var kept = store.FindAsync("m", CancellationToken.None).AsTask().Result!;
            store.PutAsync(kept with { RenewalLease = Guid.NewGuid().ToString() }).Wait();
        }
    }
}
