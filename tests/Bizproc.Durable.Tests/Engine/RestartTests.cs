using System.Net;

namespace Bizproc.Durable.Tests.Engine;

/// <summary>A process knows the calls of the processes before it.</summary>
public sealed class RestartTests(PostgreSqlServer server)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_is_refused_if_a_process_before_has_handled_it(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port);
        string id = Assert.IsType<string>(await scene.CallAsync(1));
        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [1] = id });
        await process.KillAsync();
        await scene.StartAsync(port);

        Assert.Equal(HttpStatusCode.Conflict, await scene.RepeatAsync(id, port));
        Assert.Equal(1, scene.CountBegun(1));
    }

    [Fact]
    public async Task A_call_is_refused_if_another_instance_has_it()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, server);
        int port = DurableScene.FindPort();
        int otherPort = DurableScene.FindPort();
        await scene.StartAsync(port);
        await scene.StartAsync(otherPort, "Bizproc:PublicUrl=http://127.0.0.1:" + port);
        string id = Assert.IsType<string>(await scene.CallAsync(1, work: 500));

        Assert.Equal(HttpStatusCode.Conflict, await scene.RepeatAsync(id, otherPort));
        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [1] = id });
        Assert.Equal(1, scene.CountBegun(1));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_process_that_is_asked_to_end_leaves_waiting_calls_to_the_next(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port, "Bizproc:Calls:MaxConcurrency=1");
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 5; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 1_000));
        await process.StopAsync();
        int ended = scene.Journal.Count(static line => line.StartsWith("end ", StringComparison.Ordinal));

        Assert.True(ended < 5, string.Join('\n', scene.Journal));
        await scene.StartAsync(port);
        await scene.AssertAnsweredAsync(accepted);

        // The running handler had its time, so nothing ran twice.
        Assert.Equal(5, scene.Journal.Count(static line => line.StartsWith("begin ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_that_ends_the_process_whenever_it_runs_is_given_up(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);
        int port = DurableScene.FindPort();
        string[] settings = ["Bizproc:Durable:CheckIn=00:00:01"];
        var process = await scene.StartAsync(port, settings);
        string id = await scene.CallDeadlyAsync();
        for (int life = 1; life < 4; life++)
        {
            await process.WaitForExitAsync();
            process = await scene.StartAsync(port, settings);
        }

        await process.WaitForExitAsync();
        await scene.StartAsync(port, settings);

        var closed = await scene.WaitForDeadlyAsync(id);
        Assert.Contains(closed.Log, static line => line.Text.Contains("ended 4 times", StringComparison.Ordinal));
        Assert.Equal(4, scene.Journal.Count(static line => line.StartsWith("deadly", StringComparison.Ordinal)));
    }

    /// <summary>The calls that ran beside the one that ends the process are not condemned with it.</summary>
    [Fact]
    public async Task A_call_that_ends_the_process_takes_no_other_with_it()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.Sqlite, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port);
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 6; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 1_500));
        string deadly = await scene.CallDeadlyAsync();
        for (int life = 1; life < 4; life++)
        {
            await process.WaitForExitAsync();
            process = await scene.StartAsync(port);
        }

        await process.WaitForExitAsync();
        await scene.StartAsync(port);
        await scene.AssertAnsweredAsync(accepted);
        var closed = await scene.WaitForDeadlyAsync(deadly);
        Assert.Contains(closed.Log, static line => line.Text.Contains("ended 4 times", StringComparison.Ordinal));
    }

    /// <summary>As with <c>docker stop</c>, which kills after ten seconds. Otherwise four releases would end a long handler for good.</summary>
    [Fact]
    public async Task A_handler_that_outlives_wanted_stops_is_not_taken_for_the_cause()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.Sqlite, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port);
        string id = Assert.IsType<string>(await scene.CallAsync(1, work: 4_000));
        for (int stop = 1; stop <= 5; stop++)
        {
            await Eventually.TrueAsync(() => scene.CountBegun(1) == stop);
            await process.SignalAsync("TERM");
            await Task.Delay(700, TestContext.Current.CancellationToken);
            await process.KillAsync();
            process = await scene.StartAsync(port);
        }

        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [1] = id });
    }

    /// <summary>The calls of the copy are handled, some for the second time. A second answer to a step that is closed changes nothing.</summary>
    [Fact]
    public async Task A_copy_that_is_restored_is_worked_off()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.Sqlite, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port, "Bizproc:Calls:MaxConcurrency=1");
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= 4; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number, work: 700));
        await process.KillAsync();
        string copy = Directory.CreateDirectory(Path.Join(scene.Folder, "copy")).FullName;
        foreach (string file in Directory.GetFiles(scene.Folder, "bizproc.db*")) File.Copy(file, Path.Join(copy, Path.GetFileName(file)));

        process = await scene.StartAsync(port);
        await scene.AssertAnsweredAsync(accepted);
        await process.KillAsync();
        foreach (string file in Directory.GetFiles(scene.Folder, "bizproc.db*")) File.Delete(file);
        foreach (string file in Directory.GetFiles(copy)) File.Copy(file, Path.Join(scene.Folder, Path.GetFileName(file)));

        int before = scene.CountBegun(4);
        await scene.StartAsync(port);
        accepted[5] = Assert.IsType<string>(await scene.CallAsync(5));
        await scene.AssertAnsweredAsync(accepted);
        await Eventually.TrueAsync(() => scene.CountBegun(4) == before + 1);
        await scene.AssertAllSentAsync(5);
    }

    [Fact]
    public async Task A_second_process_on_one_file_waits_for_the_end_of_the_first()
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.Sqlite, server);
        int port = DurableScene.FindPort();
        var first = await scene.StartAsync(port);
        var second = await scene.StartAsync(DurableScene.FindPort(), "Bizproc:PublicUrl=http://127.0.0.1:" + port);
        Dictionary<int, string> accepted = new() { [1] = Assert.IsType<string>(await scene.CallAsync(1)) };
        await scene.AssertAnsweredAsync(accepted);
        Assert.Contains("Another process handles the calls", second.Output, StringComparison.Ordinal);

        accepted[2] = Assert.IsType<string>(await scene.CallAsync(2, work: 20_000));
        await first.KillAsync();
        await scene.AssertAnsweredAsync(accepted);
    }
}
