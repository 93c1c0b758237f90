using System.Collections.Concurrent;
using Bizproc.Durable.Engine;
using Bizproc.Durable.Storage.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bizproc.Durable.Tests.Engine;

/// <summary>Portals that do not answer keep no others waiting for their replies.</summary>
public sealed class ReplyPumpTests(PostgreSqlServer server) : IReplySender
{
    private readonly ConcurrentDictionary<string, int> _attempts = new(StringComparer.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_portals_that_hang_delay_no_other()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var records = new ReplyRecords(test.Database, test.Secrets, TimeProvider.System);
        using var pump = CreatePump(records, test);
        for (int i = 0; i < 100; i++) await records.AddAsync(Reply($"hangs{i}"), Stop);
        var pumping = pump.RunAsync();
        await Eventually.TrueAsync(() => _attempts.Count(static portal => portal.Key.StartsWith("hangs", StringComparison.Ordinal)) == 100);
        await Eventually.TrueAsync(() => _attempts.Values.Count(static attempts => attempts > 1) == 16);

        await records.AddAsync(Reply("answers"), Stop);
        pump.Poke("answers");

        await Eventually.TrueAsync(() => _attempts.ContainsKey("answers"));
        Assert.Equal(16, _attempts.Values.Count(static attempts => attempts > 1));
        await pump.StopAsync(new CancellationToken(canceled: true));
        await pumping.WithinLimitAsync();
    }

    [Fact]
    public async Task Replies_whose_keys_are_lost_wait_and_keep_no_others_waiting()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await new ReplyRecords(test.Database, test.Secrets, TimeProvider.System).AddAsync(Reply("answers"), Stop);
        await test.ExecuteAsync("delete from bizproc_keys");
        var records = new ReplyRecords(test.Database, test.CreateServices(test.Database).GetRequiredService<Secrets>(), TimeProvider.System);
        await records.AddAsync(Reply("answers"), Stop);
        using var pump = CreatePump(records, test);
        var pumping = pump.RunAsync();

        await Eventually.TrueAsync(async () => (await test.ReadAsync("select state from bizproc_replies order by id")).SequenceEqual(["waiting", "done"]));

        Assert.StartsWith("The stored secrets of the reply 1 cannot be read", (await test.ReadAsync("select reason from bizproc_replies where id = 1"))[0], StringComparison.Ordinal);
        Assert.Equal(1, _attempts["answers"]);
        await pump.StopAsync(Stop);
        await pumping.WithinLimitAsync();
    }

    private ReplyPump CreatePump(ReplyRecords records, TestDatabase test)
    {
        var turns = new ReplyTurns(records: null!, scheduler: null!, new SqliteEngineStore(Options.Create(new DurableOptions { File = test.File })));
        return new ReplyPump(records, turns, this, TimeProvider.System, NullLogger<ReplyPump>.Instance);
    }

    /// <summary>A portal that hangs refuses the first time, and then never answers.</summary>
    public async Task<IReadOnlyList<ReplyResult>> SendAsync(string memberId, IReadOnlyList<StepReply> replies, CancellationToken cancellationToken)
    {
        int attempt = _attempts.AddOrUpdate(memberId, 1, static (_, before) => before + 1);
        if (memberId == "answers") return [.. replies.Select(static _ => new ReplyResult(ReplyResultKind.Delivered, TimeSpan.Zero, ""))];
        if (attempt > 1) await Task.Delay(Timeout.Infinite, cancellationToken);
        return [.. replies.Select(static _ => new ReplyResult(ReplyResultKind.TryAgain, TimeSpan.Zero, "away"))];
    }

    private static StoredReply Reply(string memberId) => new()
    {
        MemberId = memberId,
        EventToken = "t",
        IsAnswer = true,
        Body = "{}"u8.ToArray(),
        CreatedAt = DateTimeOffset.UtcNow.AddSeconds(-1),
        ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
    };
}
