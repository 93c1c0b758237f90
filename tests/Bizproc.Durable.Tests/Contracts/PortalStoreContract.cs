using Bizproc.Durable.Tests.Support;
using Bizproc.Installation.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.Durable.Tests.Contracts;

/// <summary>The promises of every store of portals over a database.</summary>
public abstract class PortalStoreContract
{
    /// <summary>A portal with a value in every member that is not derived from the store.</summary>
    protected static readonly InstalledPortal Full = new()
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

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Creates an empty database.</summary>
    protected abstract Task<StoreScene<IPortalStore>> OpenAsync(DatabaseKind kind);

    /// <summary>Lists, finds and replaces in a store whose only portal is <see cref="Full"/>, with lost keys.</summary>
    /// <param name="store">The store, with other keys.</param>
    /// <param name="log">The log for the stored portals.</param>
    protected static async Task AssertRecoveryAsync(IPortalStore store, FakeLogCollector log)
    {
        using var factory = new LoggerFactory([new FakeLoggerProvider(log)]);
        var portals = new StoredPortals(store, TimeProvider.System, factory.CreateLogger<StoredPortals>());

        // None can be read, so nobody may believe that there is none.
        Assert.True(await portals.AnyAsync(Stop));
        await Assert.ThrowsAsync<PortalStoreException>(() => portals.ListAsync(Stop));
        var other = Full with { MemberId = "other", Portal = new Uri("https://other.bitrix24.com/") };
        Assert.True(await store.TrySaveAsync(other, Stop));

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("other", Assert.Single(await portals.ListAsync(Stop)).MemberId);
            await Assert.ThrowsAsync<PortalStoreException>(async () => await portals.FindAsync(Full.MemberId, Stop));
        }

        // A caller that only claims to come from the portal changes nothing, and does not find it unknown either.
        await Assert.ThrowsAsync<PortalStoreException>(() => portals.ChangeAsync(Full.MemberId, static _ => Full, Stop));
        await Assert.ThrowsAsync<PortalStoreException>(async () => await portals.FindAsync(static address => address == Full.Portal, Stop));
        Assert.Equal("other", (await portals.FindAsync(address => address == other.Portal, Stop))!.MemberId);
        Assert.Null(await portals.FindAsync(static _ => false, Stop));
        var report = Assert.Single(log.GetSnapshot(), static line => line.Id.Id is 73 or 74 or 76);
        Assert.StartsWith("1 portals cannot be read and are left out: example.bitrix24.com (0f3a). ", report.Message, StringComparison.Ordinal);

        var replaced = await portals.ReplaceAsync(Full.MemberId, static kept => kept is null ? Full with { UserId = 9 } : null, Stop);

        Assert.Equal(Full with { UserId = 9, Version = 2 }, replaced);
        Assert.Equal(replaced, await portals.FindAsync(Full.MemberId, Stop));
        Assert.Equal(2, (await portals.ListAsync(Stop)).Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Every_member_of_a_portal_comes_back_in_another_process(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);

        Assert.True(await scene.Create().TrySaveAsync(Full, Stop));

        var other = scene.Create();
        Assert.Equal(Full with { Version = 1 }, await other.FindAsync(Full.MemberId, Stop));
        Assert.Null(await other.FindAsync("unknown", Stop));
    }

    /// <summary>A member that is added to the record must be added to the stores and to this contract.</summary>
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
        await using var scene = await OpenAsync(kind);
        var store = scene.Create();

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
        await using var scene = await OpenAsync(kind);
        var stores = Enumerable.Range(0, 8).Select(_ => scene.Create()).ToArray();
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
        await using var scene = await OpenAsync(kind);
        var first = scene.Create();
        await first.TrySaveAsync(Full with { UserId = 0 }, Stop);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                // Half of them have connections of their own, as another process has.
                var store = writer % 2 == 0 ? first : scene.Create();
                for (int i = 0; i < 10;)
                {
                    var read = await store.FindAsync(Full.MemberId, Stop);
                    if (await store.TrySaveAsync(read! with { UserId = read.UserId + 1 }, Stop)) i++;
                }
            },
            Stop))).WithinLimitAsync();

        var found = await first.FindAsync(Full.MemberId, Stop);
        Assert.Equal((80, 81), (found!.UserId, found.Version));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task All_portals_are_listed_however_many_and_one_that_is_removed_no_more(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);
        var store = scene.Create();
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
}
