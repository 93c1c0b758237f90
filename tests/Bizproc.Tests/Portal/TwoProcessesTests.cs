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
