namespace Bizproc.Durable.Tests.Databases;

public sealed class SchemaTests(PostgreSqlServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Processes_that_start_at_once_on_an_empty_database_all_succeed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var connection = await test.Open().OpenAsync(Cancellation);
        }, Cancellation))).WithinLimitAsync();

        Assert.Equal([$"{test.Scripts.Count}"], await test.ReadAsync("select version from bizproc_schema"));
        Assert.Empty(await test.ReadAsync("select member_id from bizproc_portals"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_database_of_a_newer_release_is_refused_with_what_to_do(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var newer = test.Open([.. test.Scripts, "create table bizproc_next (id integer)"]);
        await (await newer.OpenAsync(Cancellation)).DisposeAsync();

        var refused = await Assert.ThrowsAsync<SchemaException>(async () => await test.Database.OpenAsync(Cancellation));

        Assert.Contains($"have version {test.Scripts.Count + 1}, because a newer release", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Start the newer release", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_script_that_fails_changes_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var broken = test.Open([.. test.Scripts, "create table bizproc_next (id integer)", "create tabel"]);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(async () => await broken.OpenAsync(Cancellation));

        await (await test.Database.OpenAsync(Cancellation)).DisposeAsync();
        Assert.Equal([$"{test.Scripts.Count}"], await test.ReadAsync("select version from bizproc_schema"));
        var next = test.Open([.. test.Scripts, "create table bizproc_next (id integer)"]);
        await (await next.OpenAsync(Cancellation)).DisposeAsync();
    }

    /// <summary>A test of one dialect would otherwise not see what the other one lacks.</summary>
    [Fact]
    public async Task Both_databases_have_the_same_tables_and_columns()
    {
        await using var sqlite = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await using var postgreSql = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, server);

        var expected = await sqlite.ReadAsync("""
            select t.name || '.' || c.name || case when c."notnull" then ' not null' else '' end
            from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name like 'bizproc%'
            """);
        var actual = await postgreSql.ReadAsync("""
            select table_name || '.' || column_name || case when is_nullable = 'NO' then ' not null' else '' end
            from information_schema.columns where table_name like 'bizproc%'
            """);

        Assert.InRange(expected.Count, 30, 500);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        Assert.Equal(
            await sqlite.ReadAsync("select name from sqlite_master where type = 'index' and name like 'bizproc%' order by name"),
            await postgreSql.ReadAsync("select indexname from pg_indexes where indexname like 'bizproc%' and indexname not like '%_pkey' order by indexname"));
    }
}
