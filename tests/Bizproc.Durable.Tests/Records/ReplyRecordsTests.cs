using System.Text;
using Bizproc.Durable.Storage.Records;

namespace Bizproc.Durable.Tests.Records;

public sealed class ReplyRecordsTests(PostgreSqlServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_ends_and_its_reply_waits_in_one_step(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var (calls, replies) = Create(test, time);
        await calls.TryAddAsync(Call(1), Cancellation);
        await calls.BeginAsync(Key(1), isSuspect: false, Cancellation);
        var reply = Reply(time, 1) with { CallKey = Key(1), Tokens = new PortalTokens("access", "refresh") };

        Assert.True(await replies.CompleteCallAsync(Key(1), CallState.Done, null, reply, Cancellation));

        Assert.Equal(CallState.Done, (await calls.FindAsync(Key(1), Cancellation))!.Row.State);
        var due = Assert.Single((await replies.FindDueAsync("member", Cancellation)).Readable);
        Assert.NotEqual(0, due.Id);
        Assert.Equal(reply.Body, due.Body);
        Assert.Equal(reply, due with { Id = 0, Body = reply.Body });
    }

    /// <summary>A process that was paused may complete a call after another one has done it.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_that_two_processes_complete_has_one_reply(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var (calls, replies) = Create(test, time);
        var other = new ReplyRecords(test.Open(), test.Secrets, time);
        for (int i = 1; i <= 10; i++) await calls.TryAddAsync(Call(i), Cancellation);

        bool[] completed = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => (i % 2 == 0 ? replies : other).CompleteCallAsync(Key(i / 2 + 1), CallState.Dead, "failed", Reply(time, i), Cancellation), Cancellation))).WithinLimitAsync();

        Assert.Equal(10, completed.Count(static one => one));
        Assert.Equal(10, (await replies.FindDueAsync("member", Cancellation)).Readable.Count);
        Assert.False(await replies.CompleteCallAsync(Key(99), CallState.Done, null, Reply(time, 99), Cancellation));
        Assert.Equal(10, (await replies.FindDueAsync("member", Cancellation)).Readable.Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_reply_that_cannot_be_stored_leaves_its_call_as_it_was(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var (calls, replies) = Create(test, time);
        await calls.TryAddAsync(Call(1), Cancellation);
        await test.ExecuteAsync("create unique index one on bizproc_replies (member_id)");
        await replies.AddAsync(Reply(time, 1), Cancellation);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => replies.CompleteCallAsync(Key(1), CallState.Done, null, Reply(time, 2), Cancellation));

        Assert.Equal(CallState.Waiting, (await calls.FindAsync(Key(1), Cancellation))!.Row.State);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_oldest_replies_of_a_portal_are_sent_first_and_at_most_50(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var (_, replies) = Create(test, time);
        for (int i = 0; i < 60; i++) await replies.AddAsync(Reply(time, i), Cancellation);
        await replies.AddAsync(Reply(time, 1) with { MemberId = "other" }, Cancellation);

        var due = (await replies.FindDueAsync("member", Cancellation)).Readable;

        Assert.Equal(Enumerable.Range(0, 50).Select(static i => $"event{i}"), due.Select(static reply => reply.EventToken));
        Assert.Single((await replies.FindDueAsync("other", Cancellation)).Readable);
        Assert.Empty((await replies.FindDueAsync("unknown", Cancellation)).Readable);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_reply_waits_until_it_is_delivered_later_or_dead(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var (_, replies) = Create(test, time);
        for (int i = 0; i < 4; i++) await replies.AddAsync(Reply(time, i), Cancellation);
        long[] ids = [.. (await replies.FindDueAsync("member", Cancellation)).Readable.Select(static reply => reply.Id)];

        await replies.SetDeliveredAsync([ids[0]], Cancellation);
        await replies.SetLaterAsync([ids[1], ids[2]], "the portal is away", time.GetUtcNow().AddMinutes(5), Cancellation);
        await replies.SetDeadAsync([ids[3]], "the token is unknown", Cancellation);
        await replies.SetDeliveredAsync([], Cancellation);

        Assert.Empty((await replies.FindDueAsync("member", Cancellation)).Readable);
        Assert.Equal([new WaitingPortal("member", time.GetUtcNow().AddMinutes(5))], await replies.ListWaitingPortalsAsync(null, 10, Cancellation));
        time.Advance(TimeSpan.FromMinutes(5));
        var due = (await replies.FindDueAsync("member", Cancellation)).Readable;
        Assert.Equal([ids[1], ids[2]], [.. due.Select(static reply => reply.Id)]);
        Assert.All(due, static reply => Assert.Equal(1, reply.Attempts));
        Assert.Equal("the token is unknown", Assert.Single(await replies.ListAsync(ReplyState.Dead, null, 10, Cancellation)).Reason);
        Assert.Equal(["1"], await test.ReadAsync("select count(*) from bizproc_replies where state = 'done' and body is null and event_token is null and tokens is null"));

        // Too late: a reply that has ended does not change.
        await replies.SetLaterAsync([ids[0], ids[3]], "late", time.GetUtcNow(), Cancellation);
        Assert.Equal(2, (await replies.FindDueAsync("member", Cancellation)).Readable.Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_person_lets_a_dead_reply_be_sent_again_or_drops_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var (_, replies) = Create(test, time);
        for (int i = 0; i < 2; i++) await replies.AddAsync(Reply(time, i), Cancellation);
        long[] ids = [.. (await replies.FindDueAsync("member", Cancellation)).Readable.Select(static reply => reply.Id)];
        await replies.SetDeadAsync(ids, "refused", Cancellation);

        Assert.Equal("member", await replies.RequeueAsync(ids[0], Cancellation));
        Assert.True(await replies.DropAsync(ids[1], Cancellation));
        Assert.Null(await replies.RequeueAsync(ids[1], Cancellation));
        Assert.False(await replies.DropAsync(ids[1], Cancellation));

        Assert.Equal(ids[0], Assert.Single((await replies.FindDueAsync("member", Cancellation)).Readable).Id);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Replies_and_their_portals_are_listed_in_pages_counted_and_forgotten(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var (_, replies) = Create(test, time);
        for (int i = 0; i < 5; i++) await replies.AddAsync(Reply(time, i) with { MemberId = $"member{i}" }, Cancellation);

        var first = await replies.ListAsync(ReplyState.Waiting, null, 3, Cancellation);
        var second = await replies.ListAsync(ReplyState.Waiting, new PageMark<long>(first[^1].CreatedAt, first[^1].Id), 3, Cancellation);
        var portals = await replies.ListWaitingPortalsAsync(null, 3, Cancellation);
        portals.AddRange(await replies.ListWaitingPortalsAsync(portals[^1].MemberId, 3, Cancellation));

        Assert.Equal(["member4", "member3", "member2", "member1", "member0"], [.. first.Concat(second).Select(static row => row.MemberId)]);
        Assert.Equal(["member0", "member1", "member2", "member3", "member4"], [.. portals.Select(static portal => portal.MemberId)]);
        Assert.Equal(new StateCount<ReplyState>(ReplyState.Waiting, 5, time.GetUtcNow()), Assert.Single(await replies.CountAsync(Cancellation)));
        await replies.SetDeliveredAsync([first[0].Id], Cancellation);
        time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await replies.ForgetAsync(ReplyState.Done, time.GetUtcNow().AddDays(-1), Cancellation));
        Assert.Equal(0, await replies.ForgetAsync(ReplyState.Done, time.GetUtcNow().AddDays(-1), Cancellation));
        Assert.Equal(["4"], await test.ReadAsync("select count(*) from bizproc_replies"));
    }

    private static (CallRecords Calls, ReplyRecords Replies) Create(TestDatabase test, TimeProvider time) =>
        (new CallRecords(test.Database, test.Secrets, time), new ReplyRecords(test.Database, test.Secrets, time));

    private static string Key(int number) => $"{number:x32}";

    private static StoredCall Call(int number) => new()
    {
        Key = Key(number),
        MemberId = "member",
        Path = "/bizproc/add_note",
        Code = "add_note",
        Body = [1, 2, 3],
        ReceivedAt = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero),
    };

    private static StoredReply Reply(TimeProvider time, int number) => new()
    {
        MemberId = "member",
        EventToken = $"event{number}",
        IsAnswer = true,
        Body = Encoding.UTF8.GetBytes($$"""{"number":{{number}}}"""),
        CreatedAt = time.GetUtcNow(),
        ExpiresAt = time.GetUtcNow() + TimeSpan.FromDays(1),
    };
}
