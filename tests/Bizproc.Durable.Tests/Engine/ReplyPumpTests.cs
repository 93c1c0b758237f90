using System.Collections.Concurrent;
using Bizproc.Durable.Engine;
using Bizproc.Durable.Storage.Records;
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
        var turns = new ReplyTurns(records: null!, scheduler: null!, new SqliteEngineStore(Options.Create(new DurableOptions { File = test.File })));
        using var pump = new ReplyPump(records, turns, this, TimeProvider.System, NullLogger<ReplyPump>.Instance);
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
