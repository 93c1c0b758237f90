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
        Assert.Equal("1750", await ReadAmountAsync(portal, 1));
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

    [Fact]
    public async Task A_template_raises_only_a_large_deal()
    {
        var seed = PortalSeed.Parse("""
            { "crm": { "deal": [{ "ID": 1, "TITLE": "Roof", "OPPORTUNITY": 1500 }, { "ID": 2, "TITLE": "Door", "OPPORTUNITY": 400 }] } }
            """);
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Seed = seed }, TestContext.Current.CancellationToken);
        await using var app = await BizprocTestHost.StartAsync<Program>(portal, cancellationToken: TestContext.Current.CancellationToken);
        var template = new WorkflowTemplate("Raise large deals", new DocumentType("crm", "CCrmDocumentDeal", "DEAL"));
        template.Steps.If(
            WorkflowCondition.Document("OPPORTUNITY", ConditionOperator.Greater, 1000),
            static steps =>
            {
                var raise = steps.Run("raise_deal", new() { ["by"] = 250 });
                steps.Log("Raised to " + raise.Result("amount"));
            },
            static steps => steps.Log("Too small"));
        int id = portal.AddTemplate(template);

        var large = await EndAsync(portal, id, "DEAL_1");
        var small = await EndAsync(portal, id, "DEAL_2");

        Assert.Equal("Raised to 1750.00", large.Log[^1].Text);
        Assert.Equal("Too small", Assert.Single(small.Log).Text);
        Assert.Equal(["1750", "400"], [await ReadAmountAsync(portal, 1), await ReadAmountAsync(portal, 2)]);
    }

    private static async Task<string?> ReadAmountAsync(EmulatedPortal portal, int deal)
    {
        var fields = await portal.CreateClient().CallAsync("crm.deal.get", new JsonObject { ["id"] = deal }, TestContext.Current.CancellationToken);
        return fields.GetProperty("OPPORTUNITY").GetString()?.Split('.')[0];
    }

    private static async Task<EmulatedWorkflow> EndAsync(EmulatedPortal portal, int template, string deal)
    {
        var started = portal.StartWorkflow(new WorkflowRequest(template) { Document = new DocumentId("crm", "CCrmDocumentDeal", deal) });
        return await portal.WaitWorkflowAsync(started.Id, TestContext.Current.CancellationToken);
    }
}
