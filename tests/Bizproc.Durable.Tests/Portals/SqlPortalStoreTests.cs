using System.Text;
using System.Text.Json;
using Bizproc.Durable.Storage.Portals;
using Bizproc.Durable.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Durable.Tests.Portals;

public sealed class SqlPortalStoreTests(PostgreSqlServer server) : PortalStoreContract
{
    private readonly PostgreSqlServer _server = server;

    protected override async Task<StoreScene<IPortalStore>> OpenAsync(DatabaseKind kind)
    {
        var test = await TestDatabase.CreateAsync(kind, _server);
        return new StoreScene<IPortalStore>(test, _ => new SqlPortalStore(test.Open(), test.Secrets));
    }

    /// <summary>While instances of two releases run, the older one must not remove what the newer one has written.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_member_of_a_newer_release_remains(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _server);
        var store = new SqlPortalStore(test.Database, test.Secrets);
        await store.TrySaveAsync(Full, Stop);
        await WriteAsync("""{"accessToken":"a","mood":{"good":true},"timeZone":"Europe/Riga"}""");

        var found = await store.FindAsync(Full.MemberId, Stop);
        await store.TrySaveAsync(found! with { Language = "lv" }, Stop);

        using var data = JsonDocument.Parse(test.Secrets.Unprotect(await ReadAsync(), "the portal"));
        Assert.True(data.RootElement.GetProperty("mood").GetProperty("good").GetBoolean());
        Assert.Equal("lv", data.RootElement.GetProperty("language").GetString());
        Assert.Equal("Europe/Riga", data.RootElement.GetProperty("timeZone").GetString());

        Task WriteAsync(string json) => test.Database.ExecuteAsync(
            new Statement("update bizproc_portals set data = @data").With("data", test.Secrets.Protect(Encoding.UTF8.GetBytes(json))), Stop);

        async Task<byte[]> ReadAsync() =>
            (await test.Database.FindAsync(new Statement("select data from bizproc_portals"), static row => row.GetFieldValue<byte[]>(0), Stop))!;
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_portal_whose_keys_are_lost_is_not_taken_for_unknown(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _server);
        await new SqlPortalStore(test.Database, test.Secrets).TrySaveAsync(Full, Stop);
        await test.ExecuteAsync("delete from bizproc_keys");

        var store = new SqlPortalStore(test.Database, test.CreateServices(test.Open()).GetRequiredService<Secrets>());

        var unreadable = await Assert.ThrowsAsync<SecretsUnreadableException>(async () => await store.FindAsync(Full.MemberId, Stop));
        Assert.Contains("the portal 0f3a", unreadable.Message, StringComparison.Ordinal);
        Assert.False(await store.TrySaveAsync(Full, Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Portals_whose_keys_are_lost_hide_no_other_and_are_replaced_by_an_installation(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _server);
        await new SqlPortalStore(test.Database, test.Secrets).TrySaveAsync(Full, Stop);
        await test.ExecuteAsync("delete from bizproc_keys");
        var store = new SqlPortalStore(test.Database, test.CreateServices(test.Open()).GetRequiredService<Secrets>());

        await AssertRecoveryAsync(store, test.Log);
    }

    [Fact]
    public async Task No_secret_is_readable_in_the_files()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, _server);
        await new SqlPortalStore(test.Database, test.Secrets).TrySaveAsync(Full, Stop);
        await new SqlTokenStore(test.Database, test.Secrets, TimeProvider.System).SaveAsync(Full.Portal, Full.Tokens, Stop);

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
