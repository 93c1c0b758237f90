using Microsoft.Extensions.Logging.Abstractions;

namespace Bizproc.Tests.Installation;

/// <summary>A renewal changes a kept portal only if nobody else has changed it.</summary>
public sealed class StoredTokensTests
{
    private static readonly Uri Old = new("https://old.example.com/");
    private static readonly Uri New = new("https://new.example.com/");
    private static readonly PortalTokens Renewed = new("renewed-token", "renewed-refresh-token");

    private readonly MemoryPortalStore _store = new();
    private readonly InstalledPortal _portal = new()
    {
        MemberId = "m",
        Portal = Old,
        Tokens = new PortalTokens("first-token", "first-refresh-token"),
        ApplicationToken = "application-token",
        UserId = 5,
        AuthorizationServer = new Uri("https://oauth.example.com"),
        Language = "de",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_move_keeps_everything_else()
    {
        var tokens = await LoadAsync();

        var used = await tokens.SaveAsync(new KeptTokens(Renewed, New), Stop);

        Assert.Equal(new KeptTokens(Renewed, New), used);
        Assert.Equal(_portal with { Tokens = Renewed, Portal = New, Version = 2 }, await _store.FindAsync("m", Stop));
    }

    [Fact]
    public async Task An_installation_that_came_in_between_is_not_undone_and_is_used()
    {
        var tokens = await LoadAsync();
        var installed = _portal with { Tokens = new PortalTokens("installed-token", "installed-refresh-token"), ApplicationToken = "another", Portal = New };
        await _store.PutAsync(installed);

        var used = await tokens.SaveAsync(new KeptTokens(Renewed, Old), Stop);

        Assert.Equal(new KeptTokens(installed.Tokens, New), used);
        Assert.Equal(installed with { Version = 2 }, await _store.FindAsync("m", Stop));
    }

    [Fact]
    public async Task A_portal_that_was_removed_in_between_stays_removed()
    {
        var tokens = await LoadAsync();
        await _store.RemoveAsync("m", Stop);

        await tokens.SaveAsync(new KeptTokens(Renewed, New), Stop);

        Assert.Null(await _store.FindAsync("m", Stop));
    }

    [Fact]
    public async Task A_users_renewal_keeps_the_address_and_none_of_its_tokens()
    {
        await _store.PutAsync(_portal);
        var address = new StoredAddress(new StoredPortals(_store, TimeProvider.System, NullLogger<StoredPortals>.Instance), "m");

        await address.SaveAsync(new KeptTokens(Renewed, New), Stop);

        Assert.Equal(_portal with { Portal = New, Version = 2 }, await _store.FindAsync("m", Stop));
    }

    private async Task<StoredTokens> LoadAsync()
    {
        await _store.PutAsync(_portal);
        var tokens = new StoredTokens(new StoredPortals(_store, TimeProvider.System, NullLogger<StoredPortals>.Instance), "m", TimeProvider.System);
        await tokens.LoadAsync(Old, Stop);
        return tokens;
    }
}
