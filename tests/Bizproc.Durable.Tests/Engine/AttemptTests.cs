namespace Bizproc.Durable.Tests.Engine;

/// <summary>Attempts of a handler, and calls that find no place.</summary>
public sealed class AttemptTests(PostgreSqlServer server)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_handler_that_asks_for_it_runs_again(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);
        await scene.StartAsync(DurableScene.FindPort());
        string id = Assert.IsType<string>(await scene.CallAsync(1, failures: 2));

        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [1] = id });
        Assert.Equal(3, scene.CountBegun(1));
    }

    [Fact]
    public async Task Another_attempt_follows_although_the_process_was_killed_before_it()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.Sqlite, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port);
        string id = Assert.IsType<string>(await scene.CallAsync(1, failures: 1));
        await Eventually.TrueAsync(() => process.Output.Contains("Attempt 1 to handle", StringComparison.Ordinal));
        await process.KillAsync();
        await scene.StartAsync(port);

        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [1] = id });
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Calls_without_a_place_are_refused_and_the_others_are_answered(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);
        int port = DurableScene.FindPort();
        await scene.StartAsync(port, "Bizproc:Calls:Capacity=5", "Bizproc:Calls:MaxConcurrency=1");
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 15; number++)
        {
            if (await scene.CallAsync(number, work: 700) is { } id) accepted[number] = id;
        }

        Assert.InRange(accepted.Count, 3, 12);
        await scene.AssertAnsweredAsync(accepted);
        Assert.IsType<string>(await scene.CallAsync(16));
    }

    /// <summary>The row of a call is the promise, and the tables of Quartz only a plan.</summary>
    [Fact]
    public async Task Calls_are_handled_although_the_file_of_Quartz_was_lost()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.Sqlite, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port, "Bizproc:Calls:MaxConcurrency=1");
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 3; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 1_000));
        await Eventually.TrueAsync(() => scene.Journal.Length > 0);
        await process.KillAsync();
        string[] files = Directory.GetFiles(scene.Folder, "*.quartz.db*");
        Assert.NotEmpty(files);
        foreach (string file in files) File.Delete(file);

        await scene.StartAsync(port);
        await scene.AssertAnsweredAsync(accepted);
    }

    [Fact]
    public async Task A_server_that_stops_and_returns_loses_no_accepted_call()
    {
        await using var own = new PostgreSqlServer();
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, own);
        await scene.StartAsync(DurableScene.FindPort());
        Dictionary<int, string> accepted = new() { [0] = Assert.IsType<string>(await scene.CallAsync(0)) };
        await scene.AssertAnsweredAsync(accepted);
        for (int number = 1; number <= 10; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 2_000));
        await own.StopAsync();
        Assert.Null(await scene.CallAsync(11));
        await Task.Delay(3_000, TestContext.Current.CancellationToken);
        await own.StartAsync();
        string? id = null;
        await Eventually.TrueAsync(async () => (id = await scene.CallAsync(12)) is not null);
        accepted[12] = id!;

        await scene.AssertAnsweredAsync(accepted);
    }

    [Fact]
    public async Task Connections_that_are_cut_every_second_lose_no_accepted_call()
    {
        await using var own = new PostgreSqlServer();
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, own);
        await scene.StartAsync(DurableScene.FindPort());
        using var end = new CancellationTokenSource();
        int cuts = 0;
        var cutting = Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    await own.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'");
                    cuts++;
                    await Task.Delay(1_000, TestContext.Current.CancellationToken);
                }
            },
            TestContext.Current.CancellationToken);
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 40; number++)
        {
            if (await scene.CallAsync(number, work: 200) is { } id) accepted[number] = id;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await end.CancelAsync();
        await cutting;
        Assert.InRange(cuts, 3, 60);
        Assert.InRange(accepted.Count, 10, 40);
        await scene.AssertAnsweredAsync(accepted);
    }

    [Fact]
    public async Task A_process_that_starts_while_the_server_is_away_handles_calls_when_it_is_back()
    {
        await using var own = new PostgreSqlServer();
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, own);
        await own.StopAsync();
        var starting = scene.StartAsync(DurableScene.FindPort());
        await Task.Delay(4_000, TestContext.Current.CancellationToken);
        await own.StartAsync();
        await starting;
        string? id = null;
        await Eventually.TrueAsync(async () => (id = await scene.CallAsync(1)) is not null);

        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [1] = id! });
    }
}
