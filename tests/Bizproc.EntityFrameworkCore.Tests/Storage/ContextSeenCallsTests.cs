using Bizproc.EntityFrameworkCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.EntityFrameworkCore.Tests.Storage;

public sealed class ContextSeenCallsTests(PostgreSqlServer server)
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_is_new_to_one_of_eight_instances_until_it_is_taken_back(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var instances = Enumerable.Range(0, 8).Select(_ => database.CreateSeenCalls()).ToArray();
        for (int i = 0; i < 10; i++)
        {
            bool[] added = await Task.WhenAll(instances.Select(calls => Task.Run(() => calls.TryAddAsync(Key, Stop).AsTask(), Stop))).WithinLimitAsync();
            Assert.Single(added, static isAdded => isAdded);

            await instances[i % 8].RemoveAsync(Key, Stop);
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_call_is_forgotten_after_30_days_however_many_there_are(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var time = new ManualTime();
        var process = database.CreateProcess(time);
        var calls = database.CreateSeenCalls(time);
        await using var context = database.CreateContext();
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        context.AddRange(Enumerable.Range(0, 2_500).Select(i => new BizprocSeenCall { Key = $"old{i}", SeenAt = now + (i / 2) }));
        await context.SaveChangesAsync(Stop);
        time.Advance(TimeSpan.FromDays(30));
        await calls.TryAddAsync(Key, Stop);
        using var cleaner = ActivatorUtilities.CreateInstance<SeenCallsCleaner>(process);
        await cleaner.StartAsync(Stop);
        Assert.Equal(2_501, await context.Set<BizprocSeenCall>().CountAsync(Stop));

        await Eventually.TrueAsync(
            async () => await context.Set<BizprocSeenCall>().CountAsync(Stop) == 1, () => time.Advance(TimeSpan.FromMinutes(1)));

        Assert.False(await calls.TryAddAsync(Key, Stop));
        await cleaner.StopAsync(Stop);
    }

    [Fact]
    public async Task Old_calls_that_cannot_be_removed_are_tried_again()
    {
        await using var database = await NotesDatabase.CreateAsync(DatabaseKind.Sqlite, server, hasTables: false);
        var time = new ManualTime();
        using var cleaner = ActivatorUtilities.CreateInstance<SeenCallsCleaner>(database.CreateProcess(time));
        await cleaner.StartAsync(Stop);

        await Eventually.TrueAsync(() => database.Log.GetSnapshot().Count(static line => line.Id.Id == 145) == 2, () => time.Advance(TimeSpan.FromMinutes(10)));

        await cleaner.StopAsync(Stop);
    }
}
