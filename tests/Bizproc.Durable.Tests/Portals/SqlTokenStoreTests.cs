using Bizproc.Durable.Storage.Portals;
using Bizproc.Durable.Tests.Contracts;

namespace Bizproc.Durable.Tests.Portals;

public sealed class SqlTokenStoreTests(PostgreSqlServer server) : TokenStoreContract
{
    private readonly PostgreSqlServer _server = server;

    protected override async Task<StoreScene<ITokenStore>> OpenAsync(DatabaseKind kind)
    {
        var test = await TestDatabase.CreateAsync(kind, _server);
        return new StoreScene<ITokenStore>(test, time => new SqlTokenStore(test.Open(), test.Secrets, time));
    }

    [Fact]
    public async Task A_turn_that_could_not_be_ended_excludes_only_other_processes()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, _server);
        var time = new ImpatientTime();
        var store = new SqlTokenStore(test.Database, test.Secrets, time);
        var turn = await store.EnterRenewalAsync(Portal, Stop);
        await test.ExecuteAsync("alter table bizproc_tokens rename to away");
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(async () => await turn.DisposeAsync());
        await test.ExecuteAsync("alter table away rename to bizproc_tokens");

        await using var next = await store.EnterRenewalAsync(Portal, Stop).AsTask().WithinLimitAsync();

        Assert.Empty(time.Waits);
    }
}
