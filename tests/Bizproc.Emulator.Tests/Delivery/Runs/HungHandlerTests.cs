using System.Diagnostics;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>Handlers that never answer do not delay other handlers or, as long as there are places, each other.</summary>
public sealed class HungHandlerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [Theory(Timeout = 60_000)]
    [InlineData(8, 8)]
    [InlineData(64, 64)]
    [InlineData(1, 64)]
    [InlineData(64, 640)]
    public async Task Hung_handlers_stall_no_other(int handlers, int runs)
    {
        var never = new TaskCompletionSource();
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(context => context.Request.Path == "/quick" ? Task.CompletedTask : never.Task);
        await AddAsync(test, "quick", handler.Url("/quick"));
        for (int i = 0; i < handlers; i++) await AddAsync(test, $"hung{i}", handler.Url($"/hung{i}"));
        var hung = Enumerable.Range(0, runs).Select(i => test.Portal.RunAsync(new RunRequest($"hung{i % handlers}"), CancellationToken.None)).ToArray();
        await Eventually.TrueAsync(() => handler.Posts.Select(static post => post.Address).Distinct().Count() == handlers);

        var watch = Stopwatch.StartNew();
        var quick = await test.Portal.RunAsync(new RunRequest("quick"), TestContext.Current.CancellationToken);

        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}");
        Assert.Equal(200, quick.Handler!.Status);
        Assert.DoesNotContain(hung, static run => run.IsCompleted);
        never.SetResult();
        Assert.All(await Task.WhenAll(hung), static run => Assert.Equal(200, run.Handler!.Status));
    }

    [Fact(Timeout = 60_000)]
    public async Task One_handler_gets_so_many_at_a_time_and_all_in_the_end()
    {
        var gate = new TaskCompletionSource();
        int underWay = 0;
        int most = 0;
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(async _ =>
        {
            int now = Interlocked.Increment(ref underWay);
            InterlockedMax(ref most, now);
            if (now == RunQueue.MaxPerHandler) gate.TrySetResult();
            await gate.Task;
            Interlocked.Decrement(ref underWay);
        });
        await AddAsync(test, "a", handler.Url());

        var runs = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken)));

        Assert.Equal(100, handler.Posts.Count);
        Assert.Equal(RunQueue.MaxPerHandler, most);
        Assert.All(runs, static run => Assert.Equal(200, run.Handler!.Status));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_portal_that_stops_breaks_off_what_waits_too()
    {
        var never = new TaskCompletionSource();
        await using var handler = await TestHandler.StartAsync(_ => never.Task);
        var test = await TestPortal.StartAsync();
        await AddAsync(test, "a", handler.Url());
        var runs = Enumerable.Range(0, 3 * RunQueue.MaxPerHandler).Select(_ => test.Portal.RunAsync(new RunRequest("a"), CancellationToken.None)).ToArray();

        await test.DisposeAsync();

        Assert.All(await Task.WhenAll(runs).WaitAsync(TestContext.Current.CancellationToken), static run => Assert.Equal("The portal stopped", run.Handler!.Error));
        never.SetResult();
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen = most; value > seen;)
        {
            int before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen) return;

            seen = before;
        }
    }

    private static async Task AddAsync(TestPortal test, string code, Uri handler) =>
        Assert.Equal("true", await test.CallAsync("bizproc.activity.add", $$"""{"CODE":"{{code}}","NAME":"N","HANDLER":"{{handler}}"}"""));
}
