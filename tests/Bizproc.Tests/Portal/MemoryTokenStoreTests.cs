namespace Bizproc.Tests.Portal;

public sealed class MemoryTokenStoreTests
{
    [Fact]
    public async Task Both_spellings_of_a_host_in_unicode_are_one_portal()
    {
        var store = new MemoryTokenStore();

        await store.SaveAsync(new Uri("https://портал.example/"), new PortalTokens("one"), TestContext.Current.CancellationToken);

        Assert.Equal(new PortalTokens("one"), await store.LoadAsync(new Uri("https://xn--80awhdgm.example"), TestContext.Current.CancellationToken));
    }
}
