using System.Collections.Concurrent;
using System.Globalization;

namespace Bizproc.Durable.Tests.Engine;

/// <summary>The process is killed as by a power cut: no call that the portal was told 200 for is lost, and none has a wrong answer.</summary>
public sealed class KillTests(PostgreSqlServer server)
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("BIZPROC_KILLS") ?? "2", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Every_accepted_call_is_answered_although_the_process_is_killed(DatabaseKind kind)
    {
        await using var scene = await DurableScene.CreateAsync(kind, server);
        int port = DurableScene.FindPort();
        ConcurrentDictionary<int, string> accepted = [];
        int number = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            var process = await scene.StartAsync(port);
            var calls = Enumerable.Range(0, 4).Select(async _ =>
            {
                for (int i = 0; i < 15; i++)
                {
                    int own = Interlocked.Increment(ref number);
                    if (await scene.CallAsync(own, work: 50) is { } id) accepted[own] = id;
                }
            });
            var all = Task.WhenAll(calls);

            // On a busy machine the first call needs longer than the random time, and a kill before it would prove nothing.
            int before = accepted.Count;
            await Eventually.TrueAsync(() => accepted.Count > before || all.IsCompleted);
            await Task.Delay(Random.Shared.Next(100, 1_500), TestContext.Current.CancellationToken);
            await process.KillAsync();
            await all;
        }

        await scene.StartAsync(port);
        Assert.NotEmpty(accepted);
        await scene.AssertAnsweredAsync(accepted);
    }
}
