namespace Bizproc.IntegrationTests.Installation;

public class PortalStoreTests
{
    private static readonly InstalledPortal Portal = new()
    {
        MemberId = "m1",
        Portal = new Uri("https://example.bitrix24.com/"),
        Tokens = new PortalTokens("a-secret-of-the-portal"),
        ApplicationToken = "another-secret",
        RenewalLease = "of-a-process",
        Deployed = "of-a-release",
    };

    private readonly MemoryPortalStore _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portal_is_found_by_its_member_id_until_it_is_removed()
    {
        Assert.True(await _store.TrySaveAsync(Portal, Stop));

        Assert.Equal(Portal with { Version = 1 }, await _store.FindAsync("m1", Stop));
        Assert.Null(await _store.FindAsync("M1", Stop));

        await _store.RemoveAsync("m1", Stop);
        Assert.Null(await _store.FindAsync("m1", Stop));
    }

    [Fact]
    public async Task Only_the_version_that_is_stored_is_replaced()
    {
        Assert.False(await _store.TrySaveAsync(Portal with { Version = 1 }, Stop));
        Assert.True(await _store.TrySaveAsync(Portal, Stop));
        Assert.False(await _store.TrySaveAsync(Portal with { Language = "de" }, Stop));
        Assert.True(await _store.TrySaveAsync(Portal with { Version = 1, Language = "de" }, Stop));
        Assert.False(await _store.TrySaveAsync(Portal with { Version = 1, Language = "ru" }, Stop));

        Assert.Equal(Portal with { Version = 2, Language = "de" }, await _store.FindAsync("m1", Stop));
    }

    [Fact]
    public void No_text_of_a_portal_has_a_secret() => Assert.DoesNotContain("secret", Portal.ToString(), StringComparison.Ordinal);
}
