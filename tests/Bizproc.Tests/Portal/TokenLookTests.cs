using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>A token is checked before it is kept: a token that no request can carry would lock the application out.</summary>
public sealed class TokenLookTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("with blank")]
    [InlineData("newline\n")]
    [InlineData("ümlaut")]
    public async Task A_renewed_token_that_is_none_is_not_saved(string token)
    {
        using var portal = new MovingPortal { NextToken = token };
        var store = new MemoryTokenStore();
        var client = portal.Client(portal.Options(portal.Expired, store));

        var failure = await Assert.ThrowsAsync<PortalException>(() => client.CallAsync("profile", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop));

        Assert.DoesNotContain(token, failure.Message, StringComparison.Ordinal);
        Assert.Null(await store.LoadAsync(MovingPortal.Old, Stop));
    }

    [Fact]
    public async Task A_saved_token_that_is_none_is_renewed()
    {
        using var portal = new MovingPortal();
        var store = new MemoryTokenStore();
        await store.SaveAsync(MovingPortal.Old, new PortalTokens("saved by an earlier version\n", portal.Tokens.RefreshToken), Stop);
        var client = portal.Client(portal.Options(new PortalTokens("expired-token", "dead-refresh-token"), store));

        Assert.True(await client.CallAsync("profile", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop));

        Assert.Equal(portal.Tokens, await store.LoadAsync(MovingPortal.Old, Stop));
    }
}
