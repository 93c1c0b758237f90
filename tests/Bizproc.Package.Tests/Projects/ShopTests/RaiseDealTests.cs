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
}
