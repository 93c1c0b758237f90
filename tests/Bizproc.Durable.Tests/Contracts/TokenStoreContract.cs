using Bizproc.Durable.Tests.Support;
using Bizproc.Portal.Tokens;

namespace Bizproc.Durable.Tests.Contracts;

/// <summary>The promises of every store of tokens over a database.</summary>
public abstract class TokenStoreContract
{
    protected static readonly Uri Portal = new("https://example.bitrix24.com/");

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Creates an empty database.</summary>
    protected abstract Task<StoreScene<ITokenStore>> OpenAsync(DatabaseKind kind);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_tokens_that_were_saved_last_come_back(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);
        var store = scene.Create();

        Assert.Null(await store.LoadAsync(Portal, Stop));
        await store.SaveAsync(Portal, new PortalTokens("first", "one"), Stop);
        await store.SaveAsync(Portal, new PortalTokens("second"), Stop);

        var other = scene.Create();
        Assert.Equal(new PortalTokens("second"), await other.LoadAsync(Portal, Stop));
        Assert.Null(await other.LoadAsync(new Uri("https://other.bitrix24.com/"), Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Both_spellings_of_a_host_in_unicode_are_one_portal(DatabaseKind kind)
    {
        var (unicode, ascii) = (new Uri("https://портал.example/"), new Uri("https://xn--80awhdgm.example/"));
        await using var scene = await OpenAsync(kind);
        var store = scene.Create();

        await store.SaveAsync(unicode, new PortalTokens("first"), Stop);
        await store.SaveAsync(ascii, new PortalTokens("second"), Stop);

        Assert.Equal(new PortalTokens("second"), await store.LoadAsync(unicode, Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Only_one_process_has_the_turn_to_renew(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);
        var stores = Enumerable.Range(0, 4).Select(_ => scene.Create()).ToArray();
        int inside = 0, most = 0, turns = 0;

        await Task.WhenAll(stores.Select(store => Task.Run(
            async () =>
            {
                for (int i = 0; i < 3; i++)
                {
                    await using var turn = await store.EnterRenewalAsync(Portal, Stop);
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    await Task.Delay(5, Stop);
                    Interlocked.Decrement(ref inside);
                    Interlocked.Increment(ref turns);
                }
            },
            Stop))).WithinLimitAsync();

        Assert.Equal((12, 1), (turns, most));
        Assert.Null(await stores[0].LoadAsync(Portal, Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_turn_of_a_process_that_died_ends_after_30_seconds_of_the_waiting_process(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);
        var dead = scene.Create();
        await dead.SaveAsync(Portal, new PortalTokens("old", "refresh"), Stop);
        Assert.False(Assert.IsAssignableFrom<IRenewalTurn>(await dead.EnterRenewalAsync(Portal, Stop)).IsTakenOver);
        var time = new ImpatientTime();
        var waiting = scene.CreateStore(time);

        await using var turn = await waiting.EnterRenewalAsync(Portal, Stop).AsTask().WithinLimitAsync();

        Assert.True(Assert.IsAssignableFrom<IRenewalTurn>(turn).IsTakenOver);
        Assert.InRange(time.Waits.Aggregate(TimeSpan.Zero, static (sum, wait) => sum + wait), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
        Assert.Equal((TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500)), (time.Waits.First(), time.Waits.Last()));
        Assert.Equal(new PortalTokens("old", "refresh"), await waiting.LoadAsync(Portal, Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_turn_that_was_taken_over_does_not_end_the_turn_of_its_successor(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);
        var slow = await scene.Create().EnterRenewalAsync(Portal, Stop);
        await using var successor = await scene.CreateStore(new ImpatientTime()).EnterRenewalAsync(Portal, Stop).AsTask().WithinLimitAsync();

        await slow.DisposeAsync();

        // A third process still has to wait for the successor, and so takes its turn over.
        await using var third = await scene.CreateStore(new ImpatientTime()).EnterRenewalAsync(Portal, Stop).AsTask().WithinLimitAsync();
        Assert.True(Assert.IsAssignableFrom<IRenewalTurn>(third).IsTakenOver);
    }
}
