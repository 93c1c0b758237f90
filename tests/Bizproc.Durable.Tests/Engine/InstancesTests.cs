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
}
