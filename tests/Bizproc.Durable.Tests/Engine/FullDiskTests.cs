using System.Globalization;

namespace Bizproc.Durable.Tests.Engine;

/// <summary>The disk is full: calls are refused, so the portal knows it, and those that were accepted are answered later.</summary>
public sealed class FullDiskTests(PostgreSqlServer server)
{
    private const int MaxCalls = 400;

    /// <summary>No file grows beyond 2 MiB.</summary>
    private const int MaxFileBlocks = 4 * 1024;

    [Fact]
    public async Task A_file_that_cannot_grow_loses_no_accepted_call()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit for the size of files");
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.Sqlite, server);
        int port = DurableScene.FindPort();
        var process = await scene.StartAsync(port, MaxFileBlocks, []);
        var accepted = await FillAsync(scene);
        Assert.False(process.HasExited, process.Output);
        await process.KillAsync();

        await scene.StartAsync(port);
        accepted[0] = Assert.IsType<string>(await scene.CallAsync(0));
        await scene.AssertAnsweredAsync(accepted);
    }

    [Fact]
    public async Task A_server_whose_disk_is_full_loses_no_accepted_call_and_the_process_goes_on_afterwards()
    {
        await using var own = new PostgreSqlServer { MaxFileBlocks = MaxFileBlocks };
        await using var scene = await DurableScene.CreateAsync(DatabaseKind.PostgreSql, own);
        await scene.StartAsync(DurableScene.FindPort());
        var accepted = await FillAsync(scene);

        await own.StopAsync();
        own.MaxFileBlocks = 0;
        await own.StartAsync();

        string? id = null;
        await Eventually.TrueAsync(async () => (id = await scene.CallAsync(0)) is not null);
        accepted[0] = id!;
        await scene.AssertAnsweredAsync(accepted);
    }

    /// <summary>Sends calls until one is refused.</summary>
    private static async Task<Dictionary<int, string>> FillAsync(DurableScene scene)
    {
        string note = string.Concat(Enumerable.Range(0, 8_000).Select(static _ => Random.Shared.Next().ToString("x8", CultureInfo.InvariantCulture)));
        Dictionary<int, string> accepted = [];
        for (int number = 1; number <= MaxCalls; number++)
        {
            var run = await scene.RunAsync(number, note: note);
            if (run.Handler?.Status != 200)
            {
                Assert.Equal(503, run.Handler?.Status);
                Assert.InRange(accepted.Count, 5, MaxCalls);
                // The process writes its log after it has answered.
                await Eventually.TrueAsync(() => scene.Output.Contains("because the database could not keep it", StringComparison.Ordinal));
                await Eventually.TrueAsync(() => scene.Output.Contains("The application cannot keep calls now", StringComparison.Ordinal));
                Assert.DoesNotContain("Too many calls are waiting", scene.Output, StringComparison.Ordinal);
                return accepted;
            }

            accepted[number] = run.Id;
        }

        throw new InvalidOperationException("The disk was not full");
    }
}
