namespace Bizproc.Tests.Incoming.Memory;

/// <summary>The view of a person on the calls and replies in memory.</summary>
public sealed class MemoryMonitorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_state_is_counted_and_listed()
    {
        using var scene = new MemoryScene(static calls => calls.MaxConcurrency = 1);
        var release = new TaskCompletionSource();
        scene.Handle = async (call, _) =>
        {
            if (call.MemberId == "dead") return new CallOutcome(CallOutcomeKind.Failed, Reason: "no paper");
            if (call.MemberId == "later") return new CallOutcome(CallOutcomeKind.TryAgain, Delay: TimeSpan.FromHours(1), Reason: "away");
            await release.Task;
            return new CallOutcome(CallOutcomeKind.Done);
        };
        scene.Send = static (_, replies) => MemoryScene.All(replies, ReplyResultKind.TryAgain, seconds: 600);
        await scene.Engine.StartAsync(Stop);
        foreach (string portal in (string[])["dead", "later", "running"]) await scene.AddAsync(scene.Call(portal));
        await Eventually.TrueAsync(() => scene.Handled.Count == 3);
        await scene.AddAsync(scene.Call("waiting"));
        await scene.Outbox.AddAsync(scene.Reply("away"), Stop);
        await Eventually.TrueAsync(() => scene.Outbox.List() is [{ Attempts: 1 }]);

        var counts = await scene.Monitor.CountAsync(Stop);

        Assert.All((KeptState[])[KeptState.Waiting, KeptState.Running, KeptState.Retrying, KeptState.Dead, KeptState.ReplyWaiting], state => Assert.Equal(1, counts[state]));
        var dead = Assert.Single(await scene.Monitor.ListAsync(KeptState.Dead, after: null, 10, Stop));
        Assert.Equal(("dead", "no paper", 1), (dead.MemberId, dead.Reason, dead.Attempts));
        var later = Assert.Single(await scene.Monitor.ListAsync(KeptState.Retrying, after: null, 10, Stop));
        Assert.Equal(scene.Time.GetUtcNow() + TimeSpan.FromHours(1), later.NextAt);
        release.SetResult();
    }

    [Fact]
    public async Task A_dead_call_is_tried_again_with_all_its_attempts()
    {
        using var scene = new MemoryScene();
        scene.Handle = (_, _) => Task.FromResult(new CallOutcome(scene.Handled.Count == 1 ? CallOutcomeKind.Failed : CallOutcomeKind.Done));
        await scene.Engine.StartAsync(Stop);
        var call = scene.Call("a");
        await scene.AddAsync(call);
        await Eventually.TrueAsync(() => scene.Ledger.Find(call.Key) is { State: KeptState.Dead });
        Assert.Same(call, await scene.Monitor.FindCallAsync(call.Key, Stop));

        Assert.True(await scene.Monitor.TryAgainAsync(call.Key, Stop));
        await Eventually.TrueAsync(() => scene.Ledger.Find(call.Key) is null);

        Assert.Equal(["a1", "a1"], scene.Handled);
        Assert.False(await scene.Monitor.TryAgainAsync(call.Key, Stop));
        await Eventually.TrueAsync(() => scene.Lines.Totals == (0, 0, 0));
    }

    [Fact]
    public async Task A_dropped_call_is_not_handled()
    {
        using var scene = new MemoryScene();
        var dropped = scene.Call("a");
        await scene.AddAsync(dropped);
        await scene.AddAsync(scene.Call("b"));

        Assert.True(await scene.Monitor.DropAsync(dropped.Key, Stop));
        await scene.Engine.StartAsync(Stop);
        await Eventually.TrueAsync(() => scene.Lines.Totals == (0, 0, 0));

        Assert.Equal(["b1"], scene.Handled);
    }

    [Fact]
    public async Task A_dropped_reply_is_not_sent_again()
    {
        using var scene = new MemoryScene();
        scene.Send = static (_, replies) => MemoryScene.All(replies, ReplyResultKind.TryAgain, seconds: 600);
        await scene.Outbox.AddAsync(scene.Reply("a"), Stop);
        await Eventually.TrueAsync(() => scene.Outbox.List() is [{ Attempts: 1 }]);
        string id = scene.Outbox.List()[0].Id;
        Assert.NotNull(await scene.Monitor.FindReplyAsync(id, Stop));

        Assert.True(await scene.Monitor.DropAsync(id, Stop));

        Assert.Equal((0, 0L), (scene.Outbox.List().Count, scene.Lines.Totals.Bytes));
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        using var scene = new MemoryScene();
        for (int i = 0; i < 25; i++) await scene.AddAsync(scene.Call("a"));
        List<string> seen = [];
        KeptItem? last = null;
        while (await scene.Monitor.ListAsync(KeptState.Waiting, last, 10, Stop) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(static item => item.Id));
            last = page[^1];
        }

        Assert.Equal((25, 25), (seen.Count, seen.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public async Task Only_the_latest_dead_calls_are_kept()
    {
        using var scene = new MemoryScene();
        scene.Handle = static (_, _) => Task.FromResult(new CallOutcome(CallOutcomeKind.Failed, Reason: "no paper"));
        await scene.Engine.StartAsync(Stop);
        for (int i = 0; i < 150; i++) await scene.AddAsync(scene.Call("a"));
        await Eventually.TrueAsync(() => scene.Lines.Totals == (0, 0, 0));

        Assert.Equal(100, (await scene.Monitor.CountAsync(Stop))[KeptState.Dead]);
    }
}
