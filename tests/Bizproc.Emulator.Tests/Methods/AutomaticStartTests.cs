using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Methods;

/// <summary>Workflows that start by an event of their document (portal: 24.1).</summary>
public sealed class AutomaticStartTests
{
    private const string Dynamic = @"Bitrix\Crm\Integration\BizProc\Document\Dynamic";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "Roof")]
    [InlineData(2, "House")]
    [InlineData(3, "Roof, House")]
    public async Task A_call_that_creates_or_changes_an_item_starts_them(int autoExecute, string titles)
    {
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { IsInProcess = true }, Stop);
        await AddAsync(portal, ["crm", "CCrmDocumentDeal", "DEAL"], autoExecute);
        await AddAsync(portal, ["crm", "CCrmDocumentLead", "LEAD"], 3);
        var client = portal.CreateClient();

        var id = await client.CallAsync("crm.deal.add", new JsonObject { ["fields"] = new JsonObject { ["TITLE"] = "Roof" } }, Stop);
        await client.CallAsync("crm.item.update", (JsonObject)JsonNode.Parse($$$"""{"entityTypeId":2,"id":{{{id}}},"fields":{"title":"House"} }""")!, Stop);

        Assert.Equal(titles, await LogAsync(portal));
    }

    [Theory]
    [InlineData("crm.item.add", """{"entityTypeId":128,"fields":{"title":"Parcel"} }""", "Parcel")]
    [InlineData("crm.item.update", """{"entityTypeId":128,"id":7,"fields":{"title":"Letter"} }""", "Letter")]
    [InlineData("crm.item.add", """{"entityTypeId":130,"fields":{"title":"Parcel"} }""", "")]
    [InlineData("crm.item.update", """{"entityTypeId":128,"id":8,"fields":{"title":"Letter"} }""", "")]
    public async Task A_smart_process_counts_by_its_number(string method, string parameters, string titles)
    {
        var seed = PortalSeed.Parse("""{"crm":{"128":[{"id":7,"title":"Old"}],"130":[{"id":7,"title":"Old"}]}}""");
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { IsInProcess = true, Seed = seed }, Stop);
        await AddAsync(portal, ["crm", Dynamic, "DYNAMIC_128"], 3);

        try
        {
            await portal.CreateClient().CallAsync(method, (JsonObject)JsonNode.Parse(parameters)!, Stop);
        }
        catch (PortalException)
        {
            Assert.Empty(titles);
        }

        Assert.Equal(titles, await LogAsync(portal));
    }

    private static async Task AddAsync(EmulatedPortal portal, IEnumerable<string> type, int autoExecute)
    {
        var template = new WorkflowTemplate("T", new DocumentType(type.First(), type.ElementAt(1), type.Last()));
        template.Steps.Log("{=Document:TITLE}");
        var fields = new JsonObject
        {
            ["DOCUMENT_TYPE"] = new JsonArray([.. type.Select(static part => JsonValue.Create(part))]),
            ["NAME"] = "T",
            ["AUTO_EXECUTE"] = $"{autoExecute}",
            ["TEMPLATE_DATA"] = Convert.ToBase64String(template.WriteFile("app.1")),
        };
        await portal.CreateClient().CallAsync("bizproc.workflow.template.add", fields, Stop);
    }

    /// <summary>Reads the logs of all workflows, the oldest first.</summary>
    private static async Task<string> LogAsync(EmulatedPortal portal)
    {
        using var http = new HttpClient(portal.CreateHandler());
        var workflows = JsonElement.Parse(await http.GetStringAsync(new Uri(portal.Address, "/emulator/workflows"), Stop));
        var logs = workflows.EnumerateArray().SelectMany(workflow => portal.GetWorkflow(workflow.GetProperty("id").GetString()!).Log).Select(static line => line.Text);
        return string.Join(", ", logs.Order(StringComparer.Ordinal).Reverse());
    }
}
