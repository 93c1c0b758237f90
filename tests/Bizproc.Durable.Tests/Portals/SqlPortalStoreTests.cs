using System.Text;
using System.Text.Json;
using Bizproc.Durable.Storage.Portals;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Durable.Tests.Portals;

public sealed class SqlPortalStoreTests(PostgreSqlServer server)
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
        RenewalLease = "lease",
        DeployLease = "turn",
        Deployed = "0123abcd",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Every_member_of_a_portal_comes_back_in_another_process(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var store = new SqlPortalStore(test.Database, test.Secrets);

        Assert.True(await store.TrySaveAsync(Full, Cancellation));

        var other = test.Open();
        var found = await new SqlPortalStore(other, test.CreateServices(other).GetRequiredService<Secrets>()).FindAsync("0f3a", Cancellation);
        Assert.Equal(Full with { Version = 1 }, found);
        Assert.Null(await store.FindAsync("unknown", Cancellation));
    }

    /// <summary>A member that is added to the record must be added to the store and to this test.</summary>
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
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var store = new SqlPortalStore(test.Database, test.Secrets);

        Assert.False(await store.TrySaveAsync(Full with { Version = 1 }, Cancellation));
        Assert.True(await store.TrySaveAsync(Full, Cancellation));
        Assert.False(await store.TrySaveAsync(Full, Cancellation));
        Assert.True(await store.TrySaveAsync(Full with { Version = 1, UserId = 8 }, Cancellation));
        Assert.False(await store.TrySaveAsync(Full with { Version = 1, UserId = 9 }, Cancellation));

        var found = await store.FindAsync(Full.MemberId, Cancellation);
        Assert.Equal((2, 8), (found!.Version, found.UserId));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task No_change_of_eight_writers_is_lost(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var first = new SqlPortalStore(test.Database, test.Secrets);
        await first.TrySaveAsync(Full with { UserId = 0 }, Cancellation);
        int lost = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            // Half of them have connections of their own, as another process has.
            var store = writer % 2 == 0 ? first : new SqlPortalStore(test.Open(), test.Secrets);
            for (int i = 0; i < 10;)
            {
                var read = await store.FindAsync(Full.MemberId, Cancellation);
                if (await store.TrySaveAsync(read! with { UserId = read.UserId + 1 }, Cancellation)) i++;
                else Interlocked.Increment(ref lost);
            }
        }, Cancellation))).WithinLimitAsync();

        var found = await first.FindAsync(Full.MemberId, Cancellation);
        Assert.Equal((80, 81), (found!.UserId, found.Version));
        Assert.NotEqual(0, lost);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task All_portals_are_listed_however_many_and_one_that_is_removed_no_more(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var store = new SqlPortalStore(test.Database, test.Secrets);
        for (int i = 0; i < 50; i++) await store.TrySaveAsync(Full with { MemberId = $"member{i:00}" }, Cancellation);

        Assert.Equal(Enumerable.Range(0, 50).Select(static i => $"member{i:00}"), await ListAsync());

        await store.RemoveAsync("member07", Cancellation);
        await store.RemoveAsync("unknown", Cancellation);
        Assert.Equal(49, (await ListAsync()).Count);
        Assert.Null(await store.FindAsync("member07", Cancellation));

        async Task<List<string>> ListAsync()
        {
            List<string> all = [];
            await foreach (var portal in store.ListAsync(Cancellation)) all.Add(portal.MemberId);
            return [.. all.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>While instances of two releases run, the older one must not remove what the newer one has written.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_member_of_a_newer_release_remains(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var store = new SqlPortalStore(test.Database, test.Secrets);
        await store.TrySaveAsync(Full, Cancellation);
        await WriteAsync("""{"accessToken":"a","mood":{"good":true},"timeZone":"Europe/Riga"}""");

        var found = await store.FindAsync(Full.MemberId, Cancellation);
        await store.TrySaveAsync(found! with { Language = "lv" }, Cancellation);

        using var data = JsonDocument.Parse(test.Secrets.Unprotect(await ReadAsync(), "the portal"));
        Assert.True(data.RootElement.GetProperty("mood").GetProperty("good").GetBoolean());
        Assert.Equal("lv", data.RootElement.GetProperty("language").GetString());
        Assert.Equal("Europe/Riga", data.RootElement.GetProperty("timeZone").GetString());

        Task WriteAsync(string json) => test.Database.ExecuteAsync(
            new Statement("update bizproc_portals set data = @data").With("data", test.Secrets.Protect(Encoding.UTF8.GetBytes(json))), Cancellation);

        async Task<byte[]> ReadAsync() =>
            (await test.Database.FindAsync(new Statement("select data from bizproc_portals"), static row => row.GetFieldValue<byte[]>(0), Cancellation))!;
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_portal_whose_keys_are_lost_is_not_taken_for_unknown(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        await new SqlPortalStore(test.Database, test.Secrets).TrySaveAsync(Full, Cancellation);
        await test.ExecuteAsync("delete from bizproc_keys");

        var store = new SqlPortalStore(test.Database, test.CreateServices(test.Open()).GetRequiredService<Secrets>());

        var unreadable = await Assert.ThrowsAsync<SecretsUnreadableException>(async () => await store.FindAsync(Full.MemberId, Cancellation));
        Assert.Contains("the portal 0f3a", unreadable.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SecretsUnreadableException>(async () => await store.TrySaveAsync(Full with { Version = 1 }, Cancellation));
    }

    [Fact]
    public async Task No_secret_is_readable_in_the_files()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await new SqlPortalStore(test.Database, test.Secrets).TrySaveAsync(Full, Cancellation);
        await new SqlTokenStore(test.Database, test.Secrets, TimeProvider.System).SaveAsync(Full.Portal, Full.Tokens, Cancellation);

        var content = Directory.GetFiles(Path.GetDirectoryName(test.File)!).Select(ReadShared).ToList();

        Assert.Contains(content, static file => file.AsSpan().IndexOf("example.bitrix24.com"u8) >= 0);
        Assert.All(content, static file => Assert.All(
            new[] { "access-secret", "refresh-secret", "application-secret" },
            secret => Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)))));

        static byte[] ReadShared(string file)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
