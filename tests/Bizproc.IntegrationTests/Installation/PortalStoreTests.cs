namespace Bizproc.IntegrationTests.Installation;

public class PortalStoreTests
{
    private static readonly InstalledPortal Portal = new()
    {
        MemberId = "m1",
        Portal = new Uri("https://example.bitrix24.com/"),
        Tokens = new PortalTokens("a-secret-of-the-portal"),
        ApplicationToken = "another-secret",
    };

    private readonly MemoryPortalStore _store = new();

    [Fact]
    public async Task A_portal_is_found_by_its_member_id_until_it_is_removed()
    {
        var stop = TestContext.Current.CancellationToken;
        await _store.SaveAsync(Portal, stop);

        Assert.Same(Portal, await _store.FindAsync("m1", stop));
        Assert.Null(await _store.FindAsync("M1", stop));

        await _store.RemoveAsync("m1", stop);
        Assert.Null(await _store.FindAsync("m1", stop));
    }

    [Fact]
    public void No_text_of_a_portal_has_a_secret() => Assert.DoesNotContain("secret", Portal.ToString(), StringComparison.Ordinal);
}
