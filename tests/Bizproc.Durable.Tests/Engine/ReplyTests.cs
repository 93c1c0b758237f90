using Bizproc.Emulator;

namespace Bizproc.Durable.Tests.Engine;

/// <summary>Replies reach the portal, although it or the application is away for a while, and no handler runs again for that.</summary>
public sealed class ReplyTests(PostgreSqlServer server)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_reply_is_sent_when_the_portal_is_back_even_if_the_process_was_killed_meanwhile(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateAsync(kind, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port);
        Dictionary<int, string> accepted = [];

        // The first call proves the portal, which needs requests as well.
        accepted[0] = Assert.IsType<string>(await scene.CallAsync(0));
        await scene.AssertAnsweredAsync(accepted);
        foreach (string method in (string[])["bizproc.event.send", "batch"])
            scene.Portal.AddFault(new PortalFault(FaultKind.Status500) { Method = method, Times = int.MaxValue });
        for (int number = 1; number <= 20; number++) accepted[number] = Assert.IsType<string>(await scene.CallAsync(number));
        await Eventually.TrueAsync(() => scene.Journal.Count(static line => line.StartsWith("end ", StringComparison.Ordinal)) == 21);

        // The replies are stored just after the handlers have ended.
        await Eventually.TrueAsync(() => process.Output.Contains("did not reach the portal", StringComparison.Ordinal));
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        await process.KillAsync();
        await scene.StartAsync(port);
        scene.Portal.ClearFaults();

        await scene.AssertAnsweredAsync(accepted);
        Assert.Equal(21, scene.Journal.Count(static line => line.StartsWith("begin ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(FaultKind.ResetAfter)]
    [InlineData(FaultKind.Truncate)]
    public async Task A_reply_whose_arrival_is_not_known_is_sent_again(FaultKind fault)
    {
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.Sqlite, server);
        await scene.StartAsync(DurableScene.FindPort());
        scene.Portal.AddFault(new PortalFault(fault) { Method = "bizproc.event.send", Times = 1 });
        string id = Assert.IsType<string>(await scene.CallAsync(1));

        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [1] = id });
        Assert.Equal(1, scene.CountBegun(1));
    }
}
