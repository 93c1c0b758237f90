using Bizproc.Durable.Storage.Portals;
using Bizproc.Portal.Tokens;

namespace Bizproc.Durable.Tests.Portals;

public sealed class SqlTokenStoreTests(PostgreSqlServer server)
{
    private static readonly Uri Portal = new("https://example.bitrix24.com/");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_tokens_that_were_saved_last_come_back(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var store = new SqlTokenStore(test.Database, test.Secrets, TimeProvider.System);

        Assert.Null(await store.LoadAsync(Portal, Cancellation));
        await store.SaveAsync(Portal, new PortalTokens("first", "one"), Cancellation);
        await store.SaveAsync(Portal, new PortalTokens("second"), Cancellation);

        Assert.Equal(new PortalTokens("second"), await store.LoadAsync(Portal, Cancellation));
        Assert.Null(await store.LoadAsync(new Uri("https://other.bitrix24.com/"), Cancellation));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Only_one_process_has_the_turn_to_renew(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        int inside = 0, most = 0, turns = 0;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var store = new SqlTokenStore(test.Open(), test.Secrets, TimeProvider.System);
            for (int i = 0; i < 3; i++)
            {
                await using var turn = await store.EnterRenewalAsync(Portal, Cancellation);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Delay(5, Cancellation);
                Interlocked.Decrement(ref inside);
                Interlocked.Increment(ref turns);
            }
        }, Cancellation))).WithinLimitAsync();

        Assert.Equal((12, 1), (turns, most));
        Assert.Null(await new SqlTokenStore(test.Database, test.Secrets, TimeProvider.System).LoadAsync(Portal, Cancellation));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_turn_of_a_process_that_died_ends_after_30_seconds_of_the_waiting_process(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var dead = new SqlTokenStore(test.Open(), test.Secrets, TimeProvider.System);
        await dead.SaveAsync(Portal, new PortalTokens("old", "refresh"), Cancellation);
        Assert.False(Assert.IsAssignableFrom<IRenewalTurn>(await dead.EnterRenewalAsync(Portal, Cancellation)).IsTakenOver);
        var time = new ImpatientTime();
        var waiting = new SqlTokenStore(test.Database, test.Secrets, time);

        await using var turn = await waiting.EnterRenewalAsync(Portal, Cancellation).AsTask().WithinLimitAsync();

        Assert.True(Assert.IsAssignableFrom<IRenewalTurn>(turn).IsTakenOver);
        var waited = time.Waits.Aggregate(TimeSpan.Zero, static (sum, wait) => sum + wait);
        Assert.InRange(waited, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
        Assert.Equal(TimeSpan.FromMilliseconds(50), time.Waits.First());
        Assert.Equal(TimeSpan.FromMilliseconds(500), time.Waits.Last());
        Assert.Equal(new PortalTokens("old", "refresh"), await waiting.LoadAsync(Portal, Cancellation));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_turn_that_was_taken_over_does_not_end_the_turn_of_its_successor(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var slow = await new SqlTokenStore(test.Open(), test.Secrets, TimeProvider.System).EnterRenewalAsync(Portal, Cancellation);
        await using var successor = await new SqlTokenStore(test.Open(), test.Secrets, new ImpatientTime()).EnterRenewalAsync(Portal, Cancellation).AsTask().WithinLimitAsync();

        await slow.DisposeAsync();

        Assert.Single(await test.ReadAsync("select renewal_lease from bizproc_tokens where renewal_lease is not null"));
    }

    [Fact]
    public async Task A_turn_that_could_not_be_ended_excludes_only_other_processes()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var time = new ImpatientTime();
        var store = new SqlTokenStore(test.Database, test.Secrets, time);
        var turn = await store.EnterRenewalAsync(Portal, Cancellation);
        await test.ExecuteAsync("alter table bizproc_tokens rename to away");
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(async () => await turn.DisposeAsync());
        await test.ExecuteAsync("alter table away rename to bizproc_tokens");

        await using var next = await store.EnterRenewalAsync(Portal, Cancellation).AsTask().WithinLimitAsync();

        Assert.Empty(time.Waits);
    }
}
