namespace Bizproc.Tests.Installation;

/// <summary>Senders take turns, and those of whom much was refused wait.</summary>
public sealed class FairTurnsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_one_post_of_a_sender_is_next_however_many_of_another_wait()
    {
        var turns = new FairTurns(atATime: 1, mostWaiting: 1_000);
        var first = await turns.EnterAsync("forger", Long, Stop);
        Task<FairTurns.Turn?>[] forged = [.. Enumerable.Range(0, 500).Select(_ => turns.EnterAsync("forger", Long, Stop).AsTask())];
        var genuine = turns.EnterAsync("customer", Long, Stop).AsTask();

        first!.Dispose();
        using (await forged[0]) Assert.False(genuine.IsCompleted);

        Assert.NotNull(await genuine.WaitAsync(TimeSpan.FromSeconds(30), Stop));
        Assert.All(forged.Skip(1), static each => Assert.False(each.IsCompleted));
    }

    [Fact]
    public async Task Too_many_that_wait_are_turned_away()
    {
        var turns = new FairTurns(atATime: 1, mostWaiting: 2);
        using var inside = await turns.EnterAsync("a", Long, Stop);
        Task[] waiting = [turns.EnterAsync("a", Long, Stop).AsTask(), turns.EnterAsync("b", Long, Stop).AsTask()];

        Assert.Null(await turns.EnterAsync("c", Long, Stop));
        Assert.All(waiting, static each => Assert.False(each.IsCompleted));
    }

    [Fact]
    public async Task A_turn_that_was_given_up_goes_to_the_next()
    {
        var turns = new FairTurns(atATime: 1, mostWaiting: 10);
        var inside = await turns.EnterAsync("a", Long, Stop);
        using var hangUp = new CancellationTokenSource();
        var gone = turns.EnterAsync("b", Long, hangUp.Token).AsTask();
        var next = turns.EnterAsync("c", Long, Stop).AsTask();
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);

        inside!.Dispose();

        Assert.NotNull(await next.WaitAsync(TimeSpan.FromSeconds(30), Stop));
    }

    [Fact]
    public void A_sender_of_whom_much_was_refused_waits_and_another_does_not()
    {
        var pace = new RefusalPace(TimeProvider.System);

        for (int i = 0; i < 17; i++) pace.Count("forger", weight: 8);

        Assert.True(pace.IsExhausted("forger"));
        Assert.False(pace.IsExhausted("customer"));
    }

    [Fact]
    public void Many_senders_cost_no_memory_without_end()
    {
        var pace = new RefusalPace(TimeProvider.System);

        for (int i = 0; i < 200; i++) pace.Count("forger", weight: 1);
        for (int i = 0; i < 9_999; i++) pace.Count($"sender {i}", weight: 1);
        pace.Count("one more", weight: 1);

        Assert.True(pace.IsExhausted("forger"));
    }
}
