using Bizproc.Durable.Storage.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Durable.Tests.Records;

public sealed class CallRecordsTests(PostgreSqlServer server)
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_comes_back_complete_and_only_once_in_another_process(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var calls = Create(test);
        var call = Call(1) with { Tokens = new PortalTokens("access", "refresh") };

        Assert.False(await calls.IsKnownAsync(call.Key, Cancellation));
        Assert.True(await calls.TryAddAsync(call, Cancellation));
        Assert.False(await calls.TryAddAsync(call, Cancellation));
        Assert.True(await calls.IsKnownAsync(call.Key, Cancellation));

        var other = test.Open();
        var begun = await new CallRecords(other, test.CreateServices(other).GetRequiredService<Secrets>(), TimeProvider.System).BeginAsync(call.Key, isSuspect: false, Cancellation);
        Assert.Equal((1, 1), (begun!.Attempt, begun.Interruptions));
        Assert.Equal(call.Body, begun.Call.Body);
        Assert.Equal(call, begun.Call with { Body = call.Body });
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task One_of_many_equal_calls_at_once_is_added(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var processes = new[] { Create(test), new CallRecords(test.Open(), test.Secrets, TimeProvider.System) };

        bool[] added = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => processes[i % 2].TryAddAsync(Call(1), Cancellation), Cancellation))).WithinLimitAsync();

        Assert.Single(added, static one => one);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, CallState.Done)]
    [InlineData(DatabaseKind.Sqlite, CallState.Dead)]
    [InlineData(DatabaseKind.PostgreSql, CallState.Done)]
    [InlineData(DatabaseKind.PostgreSql, CallState.Dead)]
    internal async Task A_call_that_ended_stays_known_and_is_not_begun_again(DatabaseKind kind, CallState end)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var calls = Create(test);
        await calls.TryAddAsync(Call(1), Cancellation);
        await calls.BeginAsync(Key(1), isSuspect: false, Cancellation);

        Assert.True(await calls.FinishAsync(Key(1), end, "because", Cancellation));

        Assert.False(await calls.FinishAsync(Key(1), CallState.Done, null, Cancellation));
        Assert.False(await calls.SetRetryingAsync(Key(1), "late", Cancellation));
        Assert.False(await calls.TryAddAsync(Call(1), Cancellation));
        Assert.Null(await calls.BeginAsync(Key(1), isSuspect: false, Cancellation));
        var found = await calls.FindAsync(Key(1), Cancellation);
        Assert.Equal((end, 1, 0, "because"), (found!.Row.State, found.Row.Attempts, found.Row.Interruptions, found.Row.Reason));
        Assert.Equal(Start, found.Row.FinishedAt);
        if (end == CallState.Done) Assert.Null(found.Call);
        else Assert.Equal(Call(1).Body, found.Call!.Body);
    }

    /// <summary>A call that ends the process each time must be told from one that fails each time.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Only_attempts_that_ended_with_the_process_count_as_interruptions(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var calls = Create(test);
        await calls.TryAddAsync(Call(1), Cancellation);

        await calls.BeginAsync(Key(1), isSuspect: false, Cancellation);
        Assert.True(await calls.SetRetryingAsync(Key(1), "the portal is away", Cancellation));
        Assert.Equal((2, 1), Numbers(await calls.BeginAsync(Key(1), isSuspect: false, Cancellation)));
        Assert.False(await calls.IsSuspectAsync(Key(1), Cancellation));
        Assert.Equal((3, 2), Numbers(await calls.BeginAsync(Key(1), isSuspect: false, Cancellation)));
        Assert.True(await calls.AbandonAsync(Key(1), Cancellation));
        Assert.Equal((3, 2), Numbers(await calls.BeginAsync(Key(1), isSuspect: false, Cancellation)));

        // From the second one on, the call may be the cause, and is begun only if that is wanted.
        Assert.True(await calls.IsSuspectAsync(Key(1), Cancellation));
        Assert.Null(await calls.BeginAsync(Key(1), isSuspect: false, Cancellation));
        Assert.Equal((4, 3), Numbers(await calls.BeginAsync(Key(1), isSuspect: true, Cancellation)));

        // The end of a process that was asked to end counts for nobody.
        await calls.ExcuseAsync([Key(1)], Cancellation);
        Assert.Equal((5, 3), Numbers(await calls.BeginAsync(Key(1), isSuspect: true, Cancellation)));
        await calls.FinishAsync(Key(1), CallState.Dead, "ended", Cancellation);
        Assert.False(await calls.IsSuspectAsync(Key(1), Cancellation));

        static (int, int) Numbers(BegunCall? begun) => (begun!.Attempt, begun.Interruptions);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_person_lets_a_dead_call_run_again_or_drops_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var calls = Create(test);
        for (int i = 1; i <= 3; i++) await calls.TryAddAsync(Call(i), Cancellation);
        await calls.BeginAsync(Key(1), isSuspect: false, Cancellation);
        Assert.False(await calls.DropAsync(Key(1), Cancellation));
        await calls.FinishAsync(Key(1), CallState.Dead, "refused", Cancellation);
        await calls.FinishAsync(Key(2), CallState.Dead, "refused", Cancellation);

        Assert.NotNull(await calls.RequeueAsync(Key(1), Cancellation));
        Assert.Null(await calls.RequeueAsync(Key(3), Cancellation));
        Assert.True(await calls.DropAsync(Key(2), Cancellation));
        Assert.Null(await calls.RequeueAsync(Key(2), Cancellation));

        var begun = await calls.BeginAsync(Key(1), isSuspect: false, Cancellation);
        Assert.Equal((1, 1), (begun!.Attempt, begun.Interruptions));
        Assert.Null((await calls.FindAsync(Key(1), Cancellation))!.Row.Reason);
        Assert.False(await calls.TryAddAsync(Call(2), Cancellation));
        Assert.Null((await calls.FindAsync(Key(2), Cancellation))!.Call);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_list_has_the_newest_first_in_pages_and_calls_are_counted_by_state(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var calls = Create(test);
        for (int i = 1; i <= 7; i++) await calls.TryAddAsync(Call(i), Cancellation);
        await calls.FinishAsync(Key(6), CallState.Done, null, Cancellation);
        await calls.FinishAsync(Key(7), CallState.Dead, "refused", Cancellation);

        var first = await calls.ListAsync(CallState.Waiting, after: null, 3, Cancellation);
        var second = await calls.ListAsync(CallState.Waiting, new PageMark<string>(first[^1].ReceivedAt, first[^1].Key), 3, Cancellation);

        Assert.Equal([Key(5), Key(4), Key(3), Key(2), Key(1)], [.. first.Concat(second).Select(static row => row.Key)]);
        Assert.Equal("refused", Assert.Single(await calls.ListAsync(CallState.Dead, null, 3, Cancellation)).Reason);
        var counts = await calls.CountAsync(Cancellation);
        Assert.Equal(2, counts.Count);
        Assert.Contains(new StateCount<CallState>(CallState.Waiting, 5, Call(1).ReceivedAt), counts);
        Assert.Contains(new StateCount<CallState>(CallState.Dead, 1, Call(7).ReceivedAt), counts);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Calls_that_ended_long_ago_are_forgotten(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var calls = new CallRecords(test.Database, test.Secrets, time);
        for (int i = 1; i <= 5; i++) await calls.TryAddAsync(Call(i), Cancellation);
        await calls.FinishAsync(Key(1), CallState.Done, null, Cancellation);
        await calls.FinishAsync(Key(2), CallState.Dead, "refused", Cancellation);
        await test.ExecuteAsync("""
            insert into bizproc_calls (key, member_id, path, code, received_at, state, attempts, interruptions, finished_at)
            with recursive many(number) as (select 1 union all select number + 1 from many where number < 1200)
            select 'many' || number, 'member', '/', 'code', 1000, 'done', 1, 0, 2000 from many
            """);
        time.Advance(TimeSpan.FromDays(30));
        await calls.FinishAsync(Key(3), CallState.Done, null, Cancellation);

        Assert.Equal(1201, await calls.ForgetAsync(CallState.Done, time.GetUtcNow().AddDays(-1), Cancellation));

        Assert.Equal([Key(2), Key(3), Key(4), Key(5)], await test.ReadAsync("select key from bizproc_calls order by key"));
        Assert.True(await calls.TryAddAsync(Call(1), Cancellation));
        Assert.Equal(1, await calls.ForgetAsync(CallState.Dead, time.GetUtcNow().AddDays(-1), Cancellation));
    }

    [Fact]
    public async Task A_call_is_added_within_the_transaction_that_schedules_it()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, server);
        var calls = Create(test);
        await using (var connection = await test.Database.OpenAsync(Cancellation))
        {
            await using var rolledBack = await connection.BeginTransactionAsync(Cancellation);
            Assert.True(await calls.TryAddAsync(Call(1), rolledBack, Cancellation));
        }

        await using (var connection = await test.Database.OpenAsync(Cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(Cancellation);
            Assert.True(await calls.TryAddAsync(Call(1), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.False(await calls.TryAddAsync(Call(1), Cancellation));
    }

    [Fact]
    public async Task Nothing_of_the_content_is_readable_in_the_table()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var calls = Create(test);
        await calls.TryAddAsync(Call(1) with { Body = "auth[access_token]=secret"u8.ToArray(), Tokens = new PortalTokens("other-secret") }, Cancellation);

        var row = await test.ReadAsync("select hex(body) || hex(tokens) from bizproc_calls");

        Assert.DoesNotContain(Convert.ToHexString("secret"u8), Assert.Single(row), StringComparison.Ordinal);
    }

    private static CallRecords Create(TestDatabase test) => new(test.Database, test.Secrets, new ManualTime());

    private static string Key(int number) => $"{number:x32}";

    private static StoredCall Call(int number) => new()
    {
        Key = Key(number),
        MemberId = "member",
        Path = "/bizproc/add_note",
        Code = "add_note",
        Body = [1, 2, (byte)number],
        ReceivedAt = Start.AddMinutes(number - 100),
    };
}
