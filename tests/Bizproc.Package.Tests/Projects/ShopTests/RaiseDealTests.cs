using System.Text.Json.Nodes;
using Bizproc;
using Bizproc.Emulator;
using Bizproc.Testing;
using Shop;

namespace ShopTests;

public sealed class RaiseDealTests
{
    [Fact]
    public async Task A_deal_is_raised()
    {
        var seed = PortalSeed.Parse("""{ "crm": { "deal": [{ "ID": 1, "TITLE": "Roof", "OPPORTUNITY": 1500 }] } }""");
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Seed = seed }, TestContext.Current.CancellationToken);
        await using var app = await BizprocTestHost.StartAsync<Program>(portal, cancellationToken: TestContext.Current.CancellationToken);

        var done = await app.RunAsync<RaiseDeal>(new() { ["by"] = 250 }, TestContext.Current.CancellationToken);

        Assert.Equal(1750, done.Amount);
        var deal = await portal.CreateClient().CallAsync("crm.deal.get", new JsonObject { ["id"] = 1 }, TestContext.Current.CancellationToken);
        Assert.StartsWith("1750", deal.GetProperty("OPPORTUNITY").GetString());
    }

    [Fact]
    public async Task The_settings_page_shows_the_value_and_sets_another()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: TestContext.Current.CancellationToken);

        var page = await app.Portal.OpenSettingsAsync("raise_deal", new() { ["by"] = 70 }, cancellationToken: TestContext.Current.CancellationToken);
        page.Set(new() { ["by"] = 80 });

        Assert.Contains("value=\"70\"", page.Html);
        Assert.Equal("80", page.Values["by"]!.ToString());
    }
}
