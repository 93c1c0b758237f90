using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Durable.Tests.Databases;

/// <summary>A server that stops, with connections that are open and idle. It is a server of its own, because other tests need theirs.</summary>
public sealed class ServerAwayTests : IAsyncDisposable
{
    private readonly PostgreSqlServer _server = new();

    [Fact]
    public async Task A_server_that_is_away_is_an_exception_and_one_that_is_back_is_used_at_once()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, _server);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => test.ReadAsync("select cast(pg_sleep(0.1) as text)"))).WithinLimitAsync();

        await _server.StopAsync();
        await Assert.ThrowsAnyAsync<DbException>(() => test.ReadAsync("select 1").WithinLimitAsync());
        await _server.StartAsync();

        for (int i = 0; i < 8; i++) Assert.Equal(["1"], await test.ReadAsync("select 1"));
    }

    /// <summary>The connections break one by one only when they are used, so each could fail a call.</summary>
    [Fact]
    public async Task A_server_that_was_restarted_unseen_fails_one_statement_at_most()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, _server);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => test.ReadAsync("select cast(pg_sleep(0.1) as text)"))).WithinLimitAsync();
        await _server.StopAsync();
        await _server.StartAsync();

        int failures = 0;
        for (int i = 0; i < 8; i++)
        {
            try
            {
                await test.ReadAsync("select 1").WithinLimitAsync();
            }
            catch (DbException)
            {
                failures++;
            }
        }

        Assert.InRange(failures, 0, 1);
    }

    /// <summary>Data Protection logs each failure to load its keys with its stack, and every call would need them.</summary>
    [Fact]
    public async Task A_server_that_is_away_before_the_keys_are_loaded_is_one_exception_without_a_log_of_Data_Protection()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, _server);
        await test.ReadAsync("select 1");
        await _server.StopAsync();
        var secrets = test.CreateServices(test.Open()).GetRequiredService<Secrets>();

        for (int i = 0; i < 3; i++)
            await Assert.ThrowsAnyAsync<DbException>(() => secrets.LoadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync());

        Assert.DoesNotContain(test.Log.GetSnapshot(), static line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
        await _server.StartAsync();
        await secrets.LoadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
