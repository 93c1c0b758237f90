namespace Bizproc.Tests.Incoming.Memory;

/// <summary>The outbox in memory: one request after another for each portal, until the portal has its replies.</summary>
public sealed class MemoryOutboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replies_that_wait_for_one_portal_go_fifty_together()
    {
        using var scene = new MemoryScene();
        var first = new TaskCompletionSource<IReadOnlyList<ReplyResult>>();
        scene.Send = (_, replies) => scene.Sent.Count == 1 ? first.Task : MemoryScene.All(replies, ReplyResultKind.Delivered);
        await scene.Outbox.AddAsync(scene.Reply("a"), Stop);
        await Eventually.TrueAsync(() => scene.Sent.Count == 1);

        for (int i = 0; i < 120; i++) await scene.Outbox.AddAsync(scene.Reply("a"), Stop);
        first.SetResult([new ReplyResult(ReplyResultKind.Delivered, TimeSpan.Zero, "")]);
        await Eventually.TrueAsync(() => scene.Lines.Totals.Bytes == 0);

        Assert.Equal([1, 50, 50, 20], scene.Sent.Select(static sent => sent.Replies));
    }

    [Fact]
    public async Task A_portal_that_does_not_answer_delays_no_other_portal()
    {
        using var scene = new MemoryScene();
        scene.Send = static (portal, replies) =>
            portal == "a" ? new TaskCompletionSource<IReadOnlyList<ReplyResult>>().Task : MemoryScene.All(replies, ReplyResultKind.Delivered);
        await scene.Outbox.AddAsync(scene.Reply("a"), Stop);

        for (int i = 0; i < 10; i++) await scene.Outbox.AddAsync(scene.Reply("b"), Stop);

        await Eventually.TrueAsync(() => scene.Sent.Where(static sent => sent.Portal == "b").Sum(static sent => sent.Replies) == 10);
    }

    [Fact]
    public async Task A_reply_is_sent_until_it_arrives_and_each_attempt_knows_its_number()
    {
        using var scene = new MemoryScene();
        List<int> attempts = [];
        scene.Send = (_, replies) =>
        {
            lock (attempts) attempts.Add(replies[0].Attempts);
            return MemoryScene.All(replies, replies[0].Attempts < 3 ? ReplyResultKind.TryAgain : ReplyResultKind.Delivered, seconds: 60);
        };
        await scene.Outbox.AddAsync(scene.Reply("a"), Stop);

        await Eventually.TrueAsync(() => scene.Lines.Totals.Bytes == 0, () => scene.Time.Advance(TimeSpan.FromSeconds(30)));

        Assert.Equal([0, 1, 2, 3], attempts);
    }

    [Fact]
    public async Task When_a_portal_is_back_all_its_replies_go_at_once()
    {
        using var scene = new MemoryScene();
        bool isAway = true;
        scene.Send = (_, replies) => MemoryScene.All(replies, isAway ? ReplyResultKind.TryAgain : ReplyResultKind.Delivered, seconds: 3_600);
        for (int i = 0; i < 10; i++) await scene.Outbox.AddAsync(scene.Reply("a"), Stop);
        await Eventually.TrueAsync(() => scene.Sent.Sum(static sent => sent.Replies) >= 10);

        isAway = false;
        await scene.Outbox.AddAsync(scene.Reply("a"), Stop);

        await Eventually.TrueAsync(() => scene.Lines.Totals.Bytes == 0);
    }

    [Fact]
    public async Task A_refused_reply_is_forgotten()
    {
        using var scene = new MemoryScene();
        scene.Send = static (_, replies) => MemoryScene.All(replies, ReplyResultKind.Refused);
        await scene.Outbox.AddAsync(scene.Reply("a"), Stop);

        await Eventually.TrueAsync(() => scene.Sent.Count == 1 && scene.Lines.Totals.Bytes == 0);
    }

    [Fact]
    public async Task A_sender_that_throws_loses_no_reply()
    {
        using var scene = new MemoryScene();
        scene.Send = (_, replies) => scene.Sent.Count == 1 ? throw new InvalidOperationException("a fault") : MemoryScene.All(replies, ReplyResultKind.Delivered);
        await scene.Outbox.AddAsync(scene.Reply("a"), Stop);

        await Eventually.TrueAsync(() => scene.Lines.Totals.Bytes == 0, () => scene.Time.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(2, scene.Sent.Count);
    }
}
