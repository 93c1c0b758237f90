namespace Bizproc.Tests.Incoming.Memory;

/// <summary>The memory engine: turns, bounds, attempts, and the end of the host.</summary>
public sealed class MemoryEngineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portal_with_one_call_waits_for_one_call_of_another_portal_only()
    {
        using var scene = new MemoryScene(static calls => calls.MaxConcurrency = 1);
        for (int i = 0; i < 5; i++) await scene.AddAsync(scene.Call("a"));
        await scene.AddAsync(scene.Call("b"));

        await scene.Engine.StartAsync(Stop);
        await Eventually.TrueAsync(() => scene.Handled.Count == 6);

        Assert.Equal(["a1", "b1", "a1", "a1", "a1", "a1"], scene.Handled);
    }

    [Theory]
    [InlineData(16, null, false, 8)]
    [InlineData(1, null, false, 1)]
    [InlineData(3, null, false, 2)]
    [InlineData(16, 3, false, 3)]
    [InlineData(16, null, true, 16)]
    public async Task One_portal_takes_no_more_places_than_it_may(int all, int? most, bool hasOnePortal, int expected)
    {
        using var scene = new MemoryScene(calls => (calls.MaxConcurrency, calls.MaxPerPortal) = (all, most), hasOnePortal);
        var release = new TaskCompletionSource();
        scene.Handle = async (_, _) =>
        {
            await release.Task;
            return new CallOutcome(CallOutcomeKind.Done);
        };
        await scene.Engine.StartAsync(Stop);

        for (int i = 0; i < 40; i++) await scene.AddAsync(scene.Call("a"));
        await Eventually.TrueAsync(() => scene.Handled.Count == expected);
        await scene.AddAsync(scene.Call("b"));
        if (expected < all) await Eventually.TrueAsync(() => scene.Handled.Contains("b1"));

        Assert.Equal(expected, scene.Handled.Count(static call => call == "a1"));
        release.SetResult();
        await Eventually.TrueAsync(() => scene.Handled.Count == 41);
    }

    [Fact]
    public async Task One_portal_takes_four_fifths_of_the_places_at_most()
    {
        using var scene = new MemoryScene(static calls => calls.Capacity = 100);
        int taken = 0;
        while (await AddNowAsync(scene, scene.Call("a")) == CallAdmission.Taken) taken++;

        Assert.Equal(80, taken);
        Assert.Equal(CallAdmission.Taken, await AddNowAsync(scene, scene.Call("b")));
    }

    [Fact]
    public async Task An_application_of_one_portal_uses_all_places()
    {
        using var scene = new MemoryScene(static calls => calls.Capacity = 100, hasOnePortal: true);
        int taken = 0;
        while (await AddNowAsync(scene, scene.Call("a")) == CallAdmission.Taken) taken++;

        Assert.Equal(100, taken);
    }

    [Fact]
    public async Task Bodies_are_bounded_in_all_and_for_each_portal_and_count_until_their_calls_are_handled()
    {
        using var scene = new MemoryScene(static calls => calls.MaxBytes = 10_000);
        int taken = 0;
        while (await AddNowAsync(scene, scene.Call("a", 1_000)) == CallAdmission.Taken) taken++;
        Assert.Equal((8, 8_000L), (taken, scene.Lines.Totals.Bytes));
        Assert.Equal(CallAdmission.Taken, await AddNowAsync(scene, scene.Call("b", 1_000)));
        Assert.Equal(CallAdmission.Taken, await AddNowAsync(scene, scene.Call("c", 1_000)));
        Assert.Equal(CallAdmission.Full, await AddNowAsync(scene, scene.Call("d", 1_000)));

        await scene.Engine.StartAsync(Stop);
        await Eventually.TrueAsync(() => scene.Lines.Totals == (0, 0, 0));

        Assert.Equal(CallAdmission.Taken, await AddNowAsync(scene, scene.Call("d", 1_000)));
    }

    [Fact]
    public async Task Few_calls_wait_for_a_place_and_the_others_are_refused_at_once()
    {
        using var scene = new MemoryScene(static calls => calls.Capacity = 1);
        Assert.Equal(CallAdmission.Taken, await scene.AddAsync(scene.Call("a")));

        var waiting = Enumerable.Range(0, 16).Select(_ => scene.AddAsync(scene.Call("a")).AsTask()).ToArray();
        Assert.Equal(CallAdmission.Full, await scene.AddAsync(scene.Call("a")));
        Assert.All(waiting, static call => Assert.False(call.IsCompleted));

        scene.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.All(await Task.WhenAll(waiting), static admission => Assert.Equal(CallAdmission.Full, admission));
    }

    [Fact]
    public async Task A_call_that_waits_for_a_place_gets_it_when_one_is_free()
    {
        using var scene = new MemoryScene(static calls => calls.Capacity = 1);
        await scene.AddAsync(scene.Call("a"));
        var waiting = scene.AddAsync(scene.Call("b")).AsTask();

        await scene.Engine.StartAsync(Stop);

        Assert.Equal(CallAdmission.Taken, await waiting.WithinLimitAsync());
        await Eventually.TrueAsync(() => scene.Handled.Count == 2);
    }

    [Fact]
    public async Task A_second_call_with_the_same_token_of_the_same_portal_is_refused()
    {
        using var scene = new MemoryScene();
        await scene.Engine.StartAsync(Stop);
        Assert.Equal(CallAdmission.Taken, await scene.AddAsync(MemoryScene.Call("a", "t")));
        await Eventually.TrueAsync(() => scene.Handled.Count == 1);

        Assert.Equal(CallAdmission.Repeated, await scene.AddAsync(MemoryScene.Call("a", "t")));
        Assert.Equal(CallAdmission.Taken, await scene.AddAsync(MemoryScene.Call("b", "t")));
    }

    [Fact]
    public async Task A_handler_that_continues_after_its_time_keeps_its_place()
    {
        using var scene = new MemoryScene(static calls => calls.MaxConcurrency = 1);
        var end = new TaskCompletionSource();
        scene.Handle = (_, _) => Task.FromResult(new CallOutcome(CallOutcomeKind.Failed) { HandlerEnd = end.Task });
        await scene.Engine.StartAsync(Stop);
        await scene.AddAsync(scene.Call("a"));
        await scene.AddAsync(scene.Call("b"));
        await Eventually.TrueAsync(() => scene.Handled.Count == 1);
        await Task.Delay(50, Stop);
        Assert.Equal((1, 1), (scene.Handled.Count, scene.Lines.Totals.Running));

        end.SetResult();
        await Eventually.TrueAsync(() => scene.Handled.Count == 2);
    }

    [Fact]
    public async Task A_call_is_tried_again_after_its_delay_and_keeps_its_bytes_meanwhile()
    {
        using var scene = new MemoryScene();
        scene.Handle = static (_, attempt) => Task.FromResult(
            attempt < 3 ? new CallOutcome(CallOutcomeKind.TryAgain, Delay: TimeSpan.FromMinutes(attempt)) : new CallOutcome(CallOutcomeKind.Done));
        await scene.Engine.StartAsync(Stop);
        await scene.AddAsync(scene.Call("a", 500));
        await Eventually.TrueAsync(() => scene.Handled.Count == 1 && scene.Lines.Totals.Running == 0);
        Assert.Equal(500, scene.Lines.Totals.Bytes);

        await Eventually.TrueAsync(() => scene.Handled.Count == 2, () => scene.Time.Advance(TimeSpan.FromSeconds(30)));
        await Eventually.TrueAsync(() => scene.Handled.Count == 3, () => scene.Time.Advance(TimeSpan.FromSeconds(30)));

        Assert.Equal(["a1", "a2", "a3"], scene.Handled);
        await Eventually.TrueAsync(() => scene.Lines.Totals.Bytes == 0);
    }

    [Fact]
    public async Task No_place_is_held_while_an_answer_waits()
    {
        using var scene = new MemoryScene(static calls => calls.MaxConcurrency = 1);
        scene.Handle = (call, _) => Task.FromResult(new CallOutcome(CallOutcomeKind.Done, scene.Reply(call.MemberId)));
        scene.Send = static (_, _) => new TaskCompletionSource<IReadOnlyList<ReplyResult>>().Task;
        await scene.Engine.StartAsync(Stop);

        for (int i = 0; i < 20; i++) await scene.AddAsync(scene.Call("a"));

        await Eventually.TrueAsync(() => scene.Handled.Count == 20);
    }

    [Fact]
    public async Task A_processor_that_throws_costs_its_call_and_no_place()
    {
        using var scene = new MemoryScene(static calls => calls.MaxConcurrency = 1);
        scene.Handle = static (call, _) => call.MemberId == "a" ? throw new InvalidOperationException("a fault") : Task.FromResult(new CallOutcome(CallOutcomeKind.Done));
        await scene.Engine.StartAsync(Stop);
        await scene.AddAsync(scene.Call("a"));
        await scene.AddAsync(scene.Call("b"));

        await Eventually.TrueAsync(() => scene.Handled.Count == 2 && scene.Lines.Totals == (0, 0, 0));
    }

    [Fact]
    public async Task A_host_that_stops_handles_what_waits_and_accepts_nothing_more()
    {
        using var scene = new MemoryScene(static calls => calls.MaxConcurrency = 1);
        var release = new TaskCompletionSource();
        scene.Handle = async (call, _) =>
        {
            await release.Task;
            return new CallOutcome(CallOutcomeKind.Done, scene.Reply(call.MemberId));
        };
        await scene.Engine.StartAsync(Stop);
        for (int i = 0; i < 3; i++) await scene.AddAsync(scene.Call("a"));

        var stopping = scene.Engine.StopAsync(Stop);
        Assert.Equal(CallAdmission.Full, await scene.AddAsync(scene.Call("b")));
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        await stopping.WithinLimitAsync();

        Assert.Equal(3, scene.Sent.Sum(static sent => sent.Replies));
    }

    [Fact]
    public async Task A_host_that_stops_tries_an_answer_that_waits_for_its_portal_once_more()
    {
        using var scene = new MemoryScene();
        scene.Send = static (_, replies) => MemoryScene.All(replies, ReplyResultKind.TryAgain, seconds: 600);
        await scene.Engine.StartAsync(Stop);
        await scene.Outbox.AddAsync(scene.Reply("a"), Stop);
        await Eventually.TrueAsync(() => scene.Sent.Count == 1);

        await scene.Engine.StopAsync(Stop).WithinLimitAsync();

        Assert.Equal((2, 0L), (scene.Sent.Count, scene.Lines.Totals.Bytes));
    }

    private static async Task<CallAdmission> AddNowAsync(MemoryScene scene, QueuedCall call)
    {
        var adding = scene.AddAsync(call).AsTask();
        if (!adding.IsCompleted) scene.Time.Advance(TimeSpan.FromSeconds(5));
        return await adding.WithinLimitAsync();
    }
}
