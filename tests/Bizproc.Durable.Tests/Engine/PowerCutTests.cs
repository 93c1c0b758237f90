namespace Bizproc.Durable.Tests.Engine;

/// <summary>The process ends at the moments that matter: just before and just after each step of the engine.</summary>
public sealed class PowerCutTests(PostgreSqlServer server)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_that_was_not_kept_yet_is_not_accepted_and_not_handled(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);
        await EndAsync(scene, "before-keeping", accepted: false);

        // A later call is handled, so the first one would have been.
        await scene.AssertAnsweredAsync(new Dictionary<int, string> { [2] = Assert.IsType<string>(await scene.CallAsync(2)) });
        Assert.Equal(0, scene.CountBegun(1));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_that_was_kept_is_handled_once_although_its_portal_was_not_told(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);

        await scene.AssertAnsweredAsync(await EndAsync(scene, "after-keeping", accepted: false));

        Assert.Equal(1, scene.CountBegun(1));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_whose_answer_was_not_kept_yet_is_handled_again(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);

        await scene.AssertAnsweredAsync(await EndAsync(scene, "after-handling", accepted: true));

        Assert.Equal(2, scene.CountBegun(1));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task An_answer_that_was_sent_but_not_noted_is_no_failure_and_no_handler_runs_again(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateShortAsync(kind, server);

        var accepted = await EndAsync(scene, "after-sending", accepted: true);

        await scene.AssertAnsweredAsync(accepted);
        Assert.Equal(1, scene.CountBegun(1));

        await scene.AssertAllSentAsync(1);
    }

    /// <summary>Lets a process end at a moment of its first call, and starts the next one.</summary>
    private static async Task<Dictionary<int, string>> EndAsync(DurableScene scene, string moment, bool accepted)
    {
        int port = DurableScene.FindPort();
        string[] settings = ["Bizproc:Durable:CheckIn=00:00:01"];
        var process = await scene.StartAsync(port, [$"PowerCut={moment}", .. settings]);
        var run = await scene.RunAsync(1);
        Assert.Equal(accepted, run.Handler?.Status == 200);
        await process.WaitForExitAsync();
        await scene.StartAsync(port, settings);
        return new Dictionary<int, string> { [1] = run.Id };
    }
}
