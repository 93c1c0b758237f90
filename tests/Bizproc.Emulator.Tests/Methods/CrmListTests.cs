using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 2.9, 21</summary>
public sealed class CrmListTests
{
    private const string Seed = """
        {"crm":{"deal":[
          {"ID":1,"TITLE":"Roof","OPPORTUNITY":1000,"STAGE_ID":"NEW","CLOSEDATE":"2026-05-01T00:00:00+03:00","UF_CRM_1":"a"},
          {"ID":2,"TITLE":"Round roof","OPPORTUNITY":200,"STAGE_ID":"WON","CLOSEDATE":"2026-04-30T23:00:00+00:00"},
          {"ID":10,"TITLE":"Wall","OPPORTUNITY":1000.5,"STAGE_ID":"NEW","UF_CRM_1":""},
          {"ID":11,"TITLE":"100% wool","OPPORTUNITY":0,"STAGE_ID":"LOSE","CONTACT_IDS":[7,8]}]}}
        """;

    [Theory]
    [InlineData("{}", "1 2 10 11")]
    [InlineData("""{"STAGE_ID":"NEW"}""", "1 10")]
    [InlineData("""{"=STAGE_ID":"new"}""", "1 10")]
    [InlineData("""{"!STAGE_ID":"NEW"}""", "2 11")]
    [InlineData("""{"!=STAGE_ID":"NEW"}""", "2 11")]
    [InlineData("""{"STAGE_ID":["NEW","WON"]}""", "1 2 10")]
    [InlineData("""{"@STAGE_ID":["NEW","WON"]}""", "1 2 10")]
    [InlineData("""{"!@STAGE_ID":["NEW","WON"]}""", "11")]
    [InlineData("""{">OPPORTUNITY":1000}""", "10")]
    [InlineData("""{">=OPPORTUNITY":"1000.00"}""", "1 10")]
    [InlineData("""{"<OPPORTUNITY":1000}""", "2 11")]
    [InlineData("""{"<=OPPORTUNITY":1000,"!ID":1}""", "2 11")]
    [InlineData("""{">ID":"9"}""", "10 11")]
    [InlineData("""{"<CLOSEDATE":"2026-04-30T22:00:00+00:00"}""", "1")]
    [InlineData("""{"%TITLE":"ROOF"}""", "1 2")]
    [InlineData("""{"!%TITLE":"roof"}""", "10 11")]
    [InlineData("""{"=%TITLE":"ro%"}""", "1 2")]
    [InlineData("""{"%=TITLE":"%roof"}""", "1 2")]
    [InlineData("""{"=%TITLE":"r%d%f"}""", "2")]
    [InlineData("""{"!=%TITLE":"%l%"}""", "1 2")]
    [InlineData("""{"UF_CRM_1":""}""", "2 10 11")]
    [InlineData("""{"!UF_CRM_1":""}""", "1")]
    [InlineData("""{"CONTACT_IDS":8}""", "11")]
    public async Task A_filter_chooses_rows_in_both_families(string filter, string expected)
    {
        await using var test = await StartAsync();
        var call = new JsonObject { ["filter"] = JsonNode.Parse(filter), ["select"] = new JsonArray("ID"), ["entityTypeId"] = 2 };

        string older = Ids(JsonElement.Parse(await test.CallAsync("crm.deal.list", call.ToJsonString())), "ID");
        string universal = Ids(JsonElement.Parse(await test.CallAsync("crm.item.list", call.ToJsonString())).GetProperty("items"), "id");

        Assert.Equal((expected, expected), (older, universal));
    }

    [Theory]
    [InlineData("""{"logic":"OR","stageId":"WON",">opportunity":1000}""", "2 10")]
    [InlineData("""{"0":{"logic":"or","0":{"stageId":"WON"},"1":{"%title":"wool"}},"<id":11}""", "2")]
    [InlineData("""[{"stageId":"NEW"},{"!id":1}]""", "10")]
    [InlineData("""{"logic":"OR","0":{"stageId":"NEW",">id":1},"1":{"logic":"AND","stageId":"LOSE","opportunity":0}}""", "10 11")]
    [InlineData("""{"0":[]}""", "1 2 10 11")]
    public async Task Groups_of_conditions_are_all_or_one(string filter, string expected)
    {
        await using var test = await StartAsync();

        var result = JsonElement.Parse(await test.CallAsync("crm.item.list", $$"""{"entityTypeId":2,"filter":{{filter}}}"""));

        Assert.Equal(expected, Ids(result.GetProperty("items"), "id"));
    }

    [Theory]
    [InlineData("""{"ID":"DESC"}""", "11 10 2 1")]
    [InlineData("""{"OPPORTUNITY":"ASC"}""", "11 2 1 10")]
    [InlineData("""{"STAGE_ID":"DESC","ID":"DESC"}""", "2 10 1 11")]
    [InlineData("""{"title":"asc"}""", "11 1 2 10")]
    public async Task An_order_sorts_by_several_fields(string order, string expected)
    {
        await using var test = await StartAsync();

        Assert.Equal(expected, Ids(JsonElement.Parse(await test.CallAsync("crm.deal.list", $$"""{"order":{{order}}}""")), "ID"));
    }

    [Theory]
    [InlineData("""["TITLE"]""", """{"ID":"1","TITLE":"Roof"}""")]
    [InlineData("""["UF_*"]""", """{"ID":"1","UF_CRM_1":"a"}""")]
    [InlineData("""["title","UF_CRM_1"]""", """{"ID":"1","TITLE":"Roof","UF_CRM_1":"a"}""")]
    public async Task A_selection_leaves_fields(string select, string expected)
    {
        await using var test = await StartAsync();

        Assert.Equal(expected, JsonElement.Parse(await test.CallAsync("crm.deal.list", $$"""{"select":{{select}}}"""))[0].GetRawText());
    }

    [Fact]
    public async Task A_selection_of_all_leaves_out_what_somebody_added()
    {
        await using var test = await StartAsync();

        var row = JsonElement.Parse(await test.CallAsync("crm.deal.list", """{"select":["*"]}"""))[0];

        Assert.False(row.TryGetProperty("UF_CRM_1", out _));
        Assert.Equal("1000.00", row.GetProperty("OPPORTUNITY").GetString());
    }

    [Fact]
    public async Task A_universal_selection_leaves_fields()
    {
        await using var test = await StartAsync();

        Assert.Equal(
            """{"items":[{"id":1,"title":"Roof","ufCrm_1":"a"}]}""",
            await test.CallAsync("crm.item.list", """{"entityTypeId":2,"select":["title","ufCrm_1"],"filter":{"id":1}}"""));
    }

    [Fact]
    public async Task Long_lists_come_in_pages_and_the_library_reads_them()
    {
        await using var test = await TestPortal.StartAsync();
        for (int i = 0; i < 60; i++) await test.CallAsync("crm.lead.add", $$"""{"fields":{"TITLE":"Lead {{i}}"} }""");

        var (_, answer) = await test.GetAsync("/rest/crm.lead.list?auth=admin&select[]=ID");
        Assert.Equal((50, 50, 60), (answer.GetProperty("result").GetArrayLength(), answer.GetProperty("next").GetInt32(), answer.GetProperty("total").GetInt32()));
        var all = test.Portal.CreateClient().ListAsync("crm.item.list", new JsonObject { ["entityTypeId"] = 1 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(60, (await all.ToListAsync(TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task A_long_pattern_ends_in_time()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("crm.lead.add", $$$"""{"fields":{"TITLE":"{{{new string('a', 5000)}}}"}}""");
        string pattern = string.Concat(Enumerable.Repeat("%a", 500)) + "%b";

        Assert.Equal("[]", await test.CallAsync("crm.lead.list", $$$"""{"filter":{"=%TITLE":"{{{pattern}}}"}}"""));
    }

    private static Task<TestPortal> StartAsync() => TestPortal.StartAsync(new EmulatedPortalOptions { Seed = PortalSeed.Parse(Seed) });

    private static string Ids(JsonElement rows, string name) => string.Join(' ', rows.EnumerateArray().Select(row => row.GetProperty(name).ToString()));
}
