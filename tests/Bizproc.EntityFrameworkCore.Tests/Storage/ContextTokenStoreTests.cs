using Bizproc.Portal.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Tests.Storage;

public sealed class ContextTokenStoreTests(PostgreSqlServer server)
{
    private static readonly Uri Portal = new("https://example.bitrix24.com/");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_tokens_that_were_saved_last_come_back(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var store = database.CreateTokens();

        Assert.Null(await store.LoadAsync(Portal, Stop));
        await store.SaveAsync(Portal, new PortalTokens("first", "one"), Stop);
        await store.SaveAsync(Portal, new PortalTokens("second"), Stop);

        var other = database.CreateTokens();
        Assert.Equal(new PortalTokens("second"), await other.LoadAsync(Portal, Stop));
        Assert.Null(await other.LoadAsync(new Uri("https://other.bitrix24.com/"), Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Only_one_process_has_the_turn_to_renew(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var stores = Enumerable.Range(0, 4).Select(_ => database.CreateTokens()).ToArray();
        int inside = 0, most = 0, turns = 0;

        await Task.WhenAll(stores.Select(store => Task.Run(async () =>
        {
            for (int i = 0; i < 3; i++)
            {
                await using var turn = await store.EnterRenewalAsync(Portal, Stop);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Delay(5, Stop);
                Interlocked.Decrement(ref inside);
                Interlocked.Increment(ref turns);
            }
        }, Stop))).WithinLimitAsync();

        Assert.Equal((12, 1), (turns, most));
        Assert.Null(await stores[0].LoadAsync(Portal, Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_turn_of_a_process_that_died_ends_after_30_seconds_and_remains_its_successors(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var dead = database.CreateTokens();
        await dead.SaveAsync(Portal, new PortalTokens("old", "refresh"), Stop);
        var left = await dead.EnterRenewalAsync(Portal, Stop);
        var time = new ImpatientTime();
        var waiting = database.CreateTokens(time);

        await using var turn = await waiting.EnterRenewalAsync(Portal, Stop).AsTask().WithinLimitAsync();

        Assert.True(Assert.IsAssignableFrom<IRenewalTurn>(turn).IsTakenOver);
        Assert.InRange(time.Waits.Aggregate(TimeSpan.Zero, static (sum, wait) => sum + wait), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
        Assert.Equal(new PortalTokens("old", "refresh"), await waiting.LoadAsync(Portal, Stop));

        await left.DisposeAsync();
        await using var context = database.CreateContext();
        Assert.NotNull((await context.Set<BizprocTokens>().SingleAsync(Stop)).RenewalLease);
    }
}
