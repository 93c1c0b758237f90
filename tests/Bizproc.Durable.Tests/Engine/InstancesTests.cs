using System.Diagnostics;
using Bizproc.Durable.PostgreSql.Storage;
using Npgsql;

namespace Bizproc.Durable.Tests.Engine;

/// <summary>Several instances share a database of PostgreSQL.</summary>
public sealed class InstancesTests(PostgreSqlServer server)
{
    [Fact]
    public async Task Calls_are_handled_by_all_instances_each_once()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, server);
        int port = DurableScene.FindPort();
        string publicUrl = "Bizproc:PublicUrl=http://127.0.0.1:" + port;
        string[] limits = ["Bizproc:Calls:MaxConcurrency=4", "Bizproc:Calls:MaxPerPortal=4"];
        await scene.StartAsync(port, limits);
        await scene.StartAsync(DurableScene.FindPort(), [publicUrl, .. limits]);
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 40; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 1_000));

        await scene.AssertAnsweredAsync(accepted);
        string[] begun = [.. scene.Journal.Where(static line => line.StartsWith("begin ", StringComparison.Ordinal))];
        Assert.Equal(40, begun.Length);
        Assert.Equal(2, begun.Select(static line => line.Split(' ')[^1]).Distinct().Count());
    }

    [Fact]
    public async Task The_limit_of_a_portal_holds_over_all_instances()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, server);
        int port = DurableScene.FindPort();
        string[] settings = ["Bizproc:PublicUrl=http://127.0.0.1:" + port, "Bizproc:Calls:MaxPerPortal=2"];
        await scene.StartAsync(port, settings);
        await scene.StartAsync(DurableScene.FindPort(), settings);
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 12; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 300));

        await scene.AssertAnsweredAsync(accepted);
        int running = 0;
        foreach (string line in scene.Journal)
        {
            running += line.StartsWith("begin ", StringComparison.Ordinal) ? 1 : -1;
            Assert.True(running <= 2, string.Join('\n', scene.Journal));
        }
    }

    [Fact]
    public async Task The_calls_of_a_killed_instance_are_handled_by_another()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, server);
        int port = DurableScene.FindPort();
        string[] settings = ["Bizproc:PublicUrl=http://127.0.0.1:" + port, "Bizproc:Durable:CheckIn=00:00:01"];
        var first = await scene.StartAsync(port, settings);
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 10; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 2_000));
        await scene.StartAsync(DurableScene.FindPort(), settings);
        await first.KillAsync();

        await scene.AssertAnsweredAsync(accepted);
    }

    [Fact]
    public async Task An_instance_that_stands_still_and_returns_makes_no_answer_wrong()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, server);
        int port = DurableScene.FindPort();
        string[] settings = ["Bizproc:PublicUrl=http://127.0.0.1:" + port, "Bizproc:Durable:CheckIn=00:00:01"];
        var first = await scene.StartAsync(port, settings);
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 10; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 3_000));
        await scene.StartAsync(DurableScene.FindPort(), settings);
        await first.SignalAsync("STOP");
        await scene.AssertAnsweredAsync(accepted);
        await first.SignalAsync("CONT");

        // It handles calls again.
        await Task.Delay(3_000, TestContext.Current.CancellationToken);
        accepted[11] = Assert.IsType<string>(await scene.CallAsync(11));
        await scene.AssertAnsweredAsync(accepted);
    }

    /// <summary>As that of an instance whose machine is paused just then: the server keeps its locks.</summary>
    [Fact]
    public async Task A_session_that_stands_still_within_a_transaction_stops_no_other_instance()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, server);
        await scene.StartAsync(DurableScene.FindPort());
        Dictionary<int, string> accepted = new() { [1] = Assert.IsType<string>(await scene.CallAsync(1)) };
        await scene.AssertAnsweredAsync(accepted);
        await using var source = PostgreSqlConnections.Create(scene.Database);
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select * from bizproc_qrtz_locks for update", connection, transaction);
        Assert.NotEqual(0, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is null ? 0 : 1);

        accepted[2] = Assert.IsType<string>(await scene.CallAsync(2));

        await scene.AssertAnsweredAsync(accepted);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => transaction.CommitAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A process that ends between the database and the schedule: its last calls have no trigger.</summary>
    [Fact]
    public async Task Calls_that_a_killed_instance_did_not_schedule_are_found_by_another()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, server);
        int port = DurableScene.FindPort();
        string publicUrl = "Bizproc:PublicUrl=http://127.0.0.1:" + port;
        var first = await scene.StartAsync(port, publicUrl, "PowerCut=after-keeping");
        await scene.StartAsync(DurableScene.FindPort(), publicUrl);
        var run = await scene.RunAsync(1);
        await first.WaitForExitAsync();

        var watch = Stopwatch.StartNew();
        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [1] = run.Id });
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 45);
    }
}
