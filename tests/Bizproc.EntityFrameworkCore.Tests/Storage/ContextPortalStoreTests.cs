using System.Text;
using System.Text.Json;
using Bizproc.Durable.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Tests.Storage;

public sealed class ContextPortalStoreTests(PostgreSqlServer server) : PortalStoreContract
{
    private readonly PostgreSqlServer _server = server;

    protected override async Task<StoreScene<IPortalStore>> OpenAsync(DatabaseKind kind)
    {
        var database = await NotesDatabase.CreateAsync(kind, _server);
        return new StoreScene<IPortalStore>(database, _ => database.CreatePortals());
    }

    /// <summary>While instances of two releases run, the older one must not remove what the newer one has written.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_member_of_a_newer_release_remains(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, _server);
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
        await using var database = await NotesDatabase.CreateAsync(kind, _server);
        await database.CreatePortals().TrySaveAsync(Full, Stop);
        database.Keys.Delete(recursive: true);

        var store = database.CreatePortals();

        var unreadable = await Assert.ThrowsAsync<SecretsUnreadableException>(async () => await store.FindAsync(Full.MemberId, Stop));
        Assert.Contains("the portal 0f3a", unreadable.Message, StringComparison.Ordinal);
        Assert.False(await store.TrySaveAsync(Full, Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Portals_whose_keys_are_lost_hide_no_other_and_are_replaced_by_an_installation(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, _server);
        await database.CreatePortals().TrySaveAsync(Full, Stop);
        database.Keys.Delete(recursive: true);

        await AssertRecoveryAsync(database.CreatePortals(), database.Log);
    }

    [Fact]
    public async Task No_secret_is_readable_in_the_files()
    {
        await using var database = await NotesDatabase.CreateAsync(DatabaseKind.Sqlite, _server);
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
