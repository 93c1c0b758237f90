using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Two processes with one store of tokens, at an authorisation server whose refresh tokens are good for one renewal.</summary>
public sealed class TwoProcessesTests
{
    private const int Rounds = 30;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_go_on_when_their_token_has_expired_at_the_same_moment()
    {
        using var portal = new MovingPortal();
        var store = new MemoryTokenStore();
        for (int i = 0; i < Rounds; i++)
        {
            portal.Expire(store);
            var time = new LatecomersTime(portal);
            var first = portal.Client(portal.Options(store: store, time: time));
            var second = portal.Client(portal.Options(store: store, time: time));

            Assert.All(await Task.WhenAll(CallAsync(first), CallAsync(second)), Assert.True);
        }

        Assert.Equal((Rounds, Rounds), (portal.Renewals, portal.Refused));
    }

    [Fact]
    public async Task With_turns_one_of_them_asks_and_the_other_one_takes_its_tokens()
    {
        using var portal = new MovingPortal();
        var store = new TurnStore();
        for (int i = 0; i < Rounds; i++)
        {
            portal.Expire(store);
            var first = portal.Client(portal.Options(store: store));
            var second = portal.Client(portal.Options(store: store));

            Assert.All(await Task.WhenAll(CallAsync(first), CallAsync(second)), Assert.True);
        }

        Assert.Equal((Rounds, 0), (portal.Renewals, portal.Refused));
        Assert.Equal(store.Begun, store.Ended);
    }

    [Fact]
    public async Task A_turn_that_cannot_be_ended_fails_no_call()
    {
        using var portal = new MovingPortal();
        var store = new TurnStore { FailsToEnd = true };
        portal.Expire(store);

        Assert.True(await CallAsync(portal.Client(portal.Options(store: store))));

        Assert.Equal((1, 1), (portal.Renewals, store.Ended));
    }

    [Fact]
    public async Task A_turn_lasts_until_the_new_tokens_are_saved()
    {
        using var portal = new MovingPortal();
        var store = new TurnStore();
        portal.Expire(store);
        var client = portal.Client(portal.Options(store: store));
        store.IsFull = true;

        await Assert.ThrowsAsync<IOException>(() => CallAsync(client));
        await Assert.ThrowsAsync<IOException>(() => CallAsync(client));
        Assert.Equal((1, 0), (store.Begun, store.Ended));
        store.IsFull = false;
        Assert.True(await CallAsync(client));

        Assert.Equal((1, 1, 1), (portal.Renewals, store.Begun, store.Ended));
    }

    [Fact]
    public async Task A_refresh_token_that_nobody_renewed_is_told_as_dead()
    {
        using var portal = new MovingPortal();
        var store = new MemoryTokenStore();
        var time = new ImpatientTime();
        var client = portal.Client(portal.Options(new PortalTokens("expired-token", "dead-refresh-token"), store, time));

        var refusal = await Assert.ThrowsAsync<PortalAuthorizationException>(() => CallAsync(client));

        Assert.Equal("invalid_grant", refusal.Error);
        Assert.Equal([0.5, 1.5], time.Waits.Select(static wait => wait.TotalSeconds));
    }

    private static Task<bool> CallAsync(PortalClient client) => client.CallAsync("profile", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop);

    /// <summary>A store whose turns exclude other clients.</summary>
    private sealed class TurnStore : ITokenStore
    {
        private readonly MemoryTokenStore _tokens = new();
        private readonly SemaphoreSlim _turn = new(1);
        private int _begun;
        private int _ended;

        public int Begun => _begun;

        public int Ended => _ended;

        public bool FailsToEnd { get; init; }

        public bool IsFull { get; set; }

        public async ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return await _tokens.LoadAsync(portal, cancellationToken);
        }

        public ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken) =>
            IsFull ? throw new IOException("The disk is full") : _tokens.SaveAsync(portal, tokens, cancellationToken);

        public async ValueTask<IAsyncDisposable> EnterRenewalAsync(Uri portal, CancellationToken cancellationToken)
        {
            await _turn.WaitAsync(cancellationToken);
            Interlocked.Increment(ref _begun);
            return new Turn(this);
        }

        private sealed class Turn(TurnStore store) : IAsyncDisposable
        {
            public ValueTask DisposeAsync()
            {
                Interlocked.Increment(ref store._ended);
                store._turn.Release();
                return store.FailsToEnd ? throw new IOException("The connection is lost") : ValueTask.CompletedTask;
            }
        }
    }

    /// <summary>
    /// Delays the answer to the first client's renewal until the second client was refused, has looked into the store in vain, and waits. The wait
    /// of the second client ends after the answer.
    /// </summary>
    private sealed class LatecomersTime : TimeProvider
    {
        private readonly TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LatecomersTime(MovingPortal portal) => portal.BeforeAnswer = () => _waits.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan || dueTime > TimeSpan.FromHours(1)) return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);

            _waits.TrySetResult();
            return System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(20), period);
        }
    }
}
