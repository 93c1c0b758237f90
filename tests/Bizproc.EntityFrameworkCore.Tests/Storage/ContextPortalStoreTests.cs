using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Tests.Storage;

public sealed class ContextPortalStoreTests(PostgreSqlServer server)
{
    /// <summary>A portal with a value in every member that is not derived from the store.</summary>
    private static readonly InstalledPortal Full = new()
    {
        MemberId = "0f3a",
        Portal = new Uri("https://example.bitrix24.com/"),
        Tokens = new PortalTokens("access-secret", "refresh-secret"),
        ApplicationToken = "application-secret",
        UserId = 7,
        AuthorizationServer = new Uri("https://oauth.example/"),
        Language = "de",
        SendsTokenToPages = true,
        DateOrder = DateOrder.MonthFirst,
        IsDateOrderLearnt = true,
        TimeZone = "Europe/Berlin",
        RenewalLease = "lease", DeployLease = "turn",
        Deployed = "0123abcd",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Every_member_of_a_portal_comes_back_in_another_process(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);

        Assert.True(await database.CreatePortals().TrySaveAsync(Full, Stop));

        var other = database.CreatePortals();
        Assert.Equal(Full with { Version = 1 }, await other.FindAsync("0f3a", Stop));
        Assert.Null(await other.FindAsync("unknown", Stop));
    }

    /// <summary>A member that is added to the record must be added to this test.</summary>
    [Fact]
    public void The_portal_of_these_tests_has_a_value_in_every_member()
    {
        var empty = new InstalledPortal { MemberId = "", Portal = new Uri("https://x/"), Tokens = new PortalTokens("x") };

        var same = typeof(InstalledPortal).GetProperties()
            .Where(property => property.CanWrite && Equals(property.GetValue(Full), property.GetValue(empty)))
            .Select(static property => property.Name);

        Assert.Equal([nameof(InstalledPortal.Version)], same);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_portal_is_stored_only_if_nobody_has_changed_it(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var store = database.CreatePortals();

        Assert.False(await store.TrySaveAsync(Full with { Version = 1 }, Stop));
        Assert.True(await store.TrySaveAsync(Full, Stop));
        Assert.False(await store.TrySaveAsync(Full, Stop));
        Assert.True(await store.TrySaveAsync(Full with { Version = 1, UserId = 8 }, Stop));
        Assert.False(await store.TrySaveAsync(Full with { Version = 1, UserId = 9 }, Stop));

        var found = await store.FindAsync(Full.MemberId, Stop);
        Assert.Equal((2, 8), (found!.Version, found.UserId));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Of_eight_processes_that_store_a_new_portal_one_wins(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var stores = Enumerable.Range(0, 8).Select(_ => database.CreatePortals()).ToArray();
        for (int i = 0; i < 10; i++)
        {
            var portal = Full with { MemberId = $"member{i}" };
            bool[] saved = await Task.WhenAll(stores.Select(store => Task.Run(() => store.TrySaveAsync(portal, Stop).AsTask(), Stop))).WithinLimitAsync();
            Assert.Single(saved, static isSaved => isSaved);
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task No_change_of_eight_writers_is_lost(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var first = database.CreatePortals();
        await first.TrySaveAsync(Full with { UserId = 0 }, Stop);
        int lost = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var store = writer % 2 == 0 ? first : database.CreatePortals();
            for (int i = 0; i < 10;)
            {
                var read = await store.FindAsync(Full.MemberId, Stop);
                if (await store.TrySaveAsync(read! with { UserId = read.UserId + 1 }, Stop)) i++;
                else Interlocked.Increment(ref lost);
            }
        }, Stop))).WithinLimitAsync();

        var found = await first.FindAsync(Full.MemberId, Stop);
        Assert.Equal((80, 81), (found!.UserId, found.Version));
        Assert.NotEqual(0, lost);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task All_portals_are_listed_however_many_and_one_that_is_removed_no_more(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var store = database.CreatePortals();
        for (int i = 0; i < 50; i++) await store.TrySaveAsync(Full with { MemberId = $"member{i:00}" }, Stop);

        Assert.Equal(Enumerable.Range(0, 50).Select(static i => $"member{i:00}"), await ListAsync());

        await store.RemoveAsync("member07", Stop);
        await store.RemoveAsync("unknown", Stop);
        Assert.Equal(49, (await ListAsync()).Count);
        Assert.Null(await store.FindAsync("member07", Stop));
        Assert.False(await store.TrySaveAsync(Full with { MemberId = "member07", Version = 1 }, Stop));

        async Task<List<string>> ListAsync()
        {
            List<string> all = [];
            await foreach (var portal in store.ListAsync(Stop)) all.Add(portal.MemberId);
            return [.. all.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>While instances of two releases run, the older one must not remove what the newer one has written.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_member_of_a_newer_release_remains(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        var store = database.CreatePortals();
        var secrets = database.CreateSecrets();
        await store.TrySaveAsync(Full, Stop);
        await using var context = database.CreateContext();
        byte[] newer = secrets.Protect("""{"accessToken":"a","mood":{"good":true},"timeZone":"Europe/Riga"}"""u8.ToArray());
        await context.Set<BizprocPortal>().ExecuteUpdateAsync(row => row.SetProperty(static portal => portal.Data, newer), Stop);

        var found = await store.FindAsync(Full.MemberId, Stop);
        Assert.True(await store.TrySaveAsync(found! with { Language = "lv" }, Stop));

        var stored = await context.Set<BizprocPortal>().SingleAsync(Stop);
        using var data = JsonDocument.Parse(secrets.Unprotect(stored.Data, "the portal"));
        Assert.True(data.RootElement.GetProperty("mood").GetProperty("good").GetBoolean());
        Assert.Equal("lv", data.RootElement.GetProperty("language").GetString());
        Assert.Equal("Europe/Riga", data.RootElement.GetProperty("timeZone").GetString());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_portal_whose_keys_are_lost_is_not_taken_for_unknown(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        await database.CreatePortals().TrySaveAsync(Full, Stop);
        database.Keys.Delete(recursive: true);

        var store = database.CreatePortals();

        var unreadable = await Assert.ThrowsAsync<SecretsUnreadableException>(async () => await store.FindAsync(Full.MemberId, Stop));
        Assert.Contains("the portal 0f3a", unreadable.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SecretsUnreadableException>(async () => await store.TrySaveAsync(Full with { Version = 1 }, Stop));
    }

    [Fact]
    public async Task No_secret_is_readable_in_the_files()
    {
        await using var database = await NotesDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await database.CreatePortals().TrySaveAsync(Full, Stop);
        await database.CreateTokens().SaveAsync(Full.Portal, Full.Tokens, Stop);
        SqliteConnection.ClearAllPools();

        byte[][] content = [.. Directory.GetFiles(database.Folder, "notes.db*").Select(File.ReadAllBytes)];

        Assert.Contains(content, static file => file.AsSpan().IndexOf("example.bitrix24.com"u8) >= 0);
        Assert.All(content, static file => Assert.All(
            new[] { "access-secret", "refresh-secret", "application-secret" },
            secret => Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)))));
    }
}
