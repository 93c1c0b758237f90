using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Methods;

/// <summary><c>bizproc.workflow.template.*</c> (portal: 24.1).</summary>
public sealed class TemplateMethodTests
{
    private const string Deal = """["crm","CCrmDocumentDeal","DEAL"]""";

    private static readonly DocumentType DealType = new("crm", "CCrmDocumentDeal", "DEAL");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string File => Convert.ToBase64String(Create("T").WriteFile());

    [Theory]
    [InlineData("admin", "{}", "Incorrect field DOCUMENT_TYPE!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":"x","NAME":"N"}""", "Incorrect field DOCUMENT_TYPE!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["crm","DEAL"],"NAME":"N"}""", "Incorrect field DOCUMENT_TYPE!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["a","b","c"]}""", "Empty template name!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["a","b","c"],"NAME":"0"}""", "Empty template name!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["a","b","c"],"NAME":"N","AUTO_EXECUTE":"4"}""", "Incorrect field AUTO_EXECUTE!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["a","b","c"],"NAME":"N","AUTO_EXECUTE":true}""", "Incorrect field AUTO_EXECUTE!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["a","b","c"],"NAME":"N"}""", "Incorrect field TEMPLATE_DATA!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["a","b","c"],"NAME":"N","TEMPLATE_DATA":["x.bpt"]}""", "Incorrect field TEMPLATE_DATA!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["a","b","c"],"NAME":"N","TEMPLATE_DATA":["x.bpt","not base64"]}""", "Incorrect field TEMPLATE_DATA!")]
    [InlineData("admin", """{"DOCUMENT_TYPE":["a","b","c"],"NAME":"N","TEMPLATE_DATA":["x.bpt","YTowOnt9"]}""", "Incorrect field TEMPLATE_DATA!")]
    [InlineData("user", "{}", "Access denied!")]
    public async Task An_add_is_refused_in_the_order_of_the_portal(string token, string json, string expected)
    {
        await using var portal = await TestPortal.StartAsync();

        Assert.Equal(expected, await portal.CallAsync("bizproc.workflow.template.add", json, token));
        Assert.Equal("[]", await portal.CallAsync("bizproc.workflow.template.list", "{}"));
    }

    [Fact]
    public async Task A_file_may_come_with_its_name_or_alone_and_in_any_case_of_the_parameters()
    {
        await using var portal = await TestPortal.StartAsync();

        Assert.Equal("1", await portal.CallAsync("bizproc.workflow.template.add", $$"""{"DOCUMENT_TYPE":{{Deal}},"NAME":"A","TEMPLATE_DATA":["a.bpt","{{File}}"],"AUTO_EXECUTE":3}"""));
        Assert.Equal("2", await portal.CallAsync("bizproc.workflow.template.add", $$"""{"document_type":{{Deal}},"name":"B","template_data":"{{File}}"}"""));

        Assert.Equal(
            """[{"ID":"1","NAME":"A","AUTO_EXECUTE":"3","SYSTEM_CODE":"rest_app_1"},{"ID":"2","NAME":"B","AUTO_EXECUTE":"0","SYSTEM_CODE":"rest_app_1"}]""",
            await portal.CallAsync("bizproc.workflow.template.list", """{"select":["ID","NAME","AUTO_EXECUTE","SYSTEM_CODE"]}"""));
    }

    [Theory]
    [InlineData("{}", """[{"ID":"1"},{"ID":"2"},{"ID":"3"}]""")]
    [InlineData("""{"ORDER":{"id":"desc"}}""", """[{"ID":"3"},{"ID":"2"},{"ID":"1"}]""")]
    [InlineData("""{"FILTER":{">ID":1,"!NAME":"C"}}""", """[{"ID":"2"}]""")]
    [InlineData("""{"FILTER":{"name":"B"},"SELECT":["name","nothing"]}""", """[{"NAME":"B"}]""")]
    [InlineData("""{"FILTER":{"NOTHING":1},"SELECT":["nothing"],"ORDER":{"nothing":"asc"}}""", """[{"ID":"1"},{"ID":"2"},{"ID":"3"}]""")]
    [InlineData("""{"FILTER":{"MODULE_ID":"lists"}}""", "[]")]
    public async Task A_list_has_filter_order_and_selection_and_ignores_unknown_fields(string json, string expected)
    {
        await using var portal = await TestPortal.StartAsync();
        foreach (string name in (string[])["A", "B", "C"]) portal.Portal.AddTemplate(Create(name));

        Assert.Equal(expected, await portal.CallAsync("bizproc.workflow.template.list", json));
    }

    [Fact]
    public async Task A_list_has_pages()
    {
        await using var portal = await TestPortal.StartAsync();
        for (int i = 0; i < 120; i++) portal.Portal.AddTemplate(Create($"T{i}"));

        var all = await portal.Portal.CreateClient().ListWorkflowTemplatesAsync(cancellationToken: Stop).ToArrayAsync(Stop);

        Assert.Equal(Enumerable.Range(1, 120), all.Select(static row => row.Id));
        Assert.All(all, static row => Assert.Equal(DealType, row.DocumentType));
    }

    [Theory]
    [InlineData("update", """{"ID":1}""", "admin", "No fields to update.")]
    [InlineData("update", """{"ID":1,"FIELDS":{"NAME":"N"}}""", "user", "Access denied!")]
    [InlineData("update", """{"ID":9,"FIELDS":{"NAME":"N"}}""", "admin", "Workflow template not found.")]
    [InlineData("update", """{"ID":1,"FIELDS":{"NAME":"N"}}""", "admin@app.2", "You can update ONLY templates created by current application")]
    [InlineData("update", """{"ID":1,"FIELDS":{"NAME":""}}""", "admin", "Empty template name!")]
    [InlineData("update", """{"ID":1,"FIELDS":{"AUTO_EXECUTE":"9"}}""", "admin", "Incorrect field AUTO_EXECUTE!")]
    [InlineData("update", """{"ID":1,"FIELDS":{"TEMPLATE_DATA":"x"}}""", "admin", "Incorrect field TEMPLATE_DATA!")]
    [InlineData("update", """{"ID":1,"FIELDS":{"OTHER":"x"}}""", "admin", "1")]
    [InlineData("delete", """{"ID":1}""", "admin@app.2", "You can delete ONLY templates created by current application")]
    [InlineData("delete", """{"ID":"x"}""", "admin", "Workflow template not found.")]
    [InlineData("delete", """{"ID":"1"}""", "admin", "null")]
    public async Task Only_the_owner_changes_a_template(string verb, string json, string token, string expected)
    {
        await using var portal = await TestPortal.StartAsync();
        portal.Portal.AddTemplate(Create("Mine"));

        Assert.Equal(expected, await portal.CallAsync("bizproc.workflow.template." + verb, json, token));
        Assert.Equal(verb == "delete" && token == "admin" && expected == "null" ? "[]" : """[{"NAME":"Mine"}]""", await portal.CallAsync("bizproc.workflow.template.list", """{"SELECT":["NAME"]}"""));
    }

    [Fact]
    public async Task A_client_adds_changes_reads_and_deletes_a_template()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var client = portal.CreateClient();
        int id = await client.AddWorkflowTemplateAsync(Create("Old"), cancellationToken: Stop);

        await client.UpdateWorkflowTemplateAsync(
            id, new TemplateChanges { Name = "New", Description = "D", Start = TemplateStart.OnCreation | TemplateStart.OnChange, File = Create("Old", "other").WriteFile() }, Stop);
        var row = Assert.Single(await client.ListWorkflowTemplatesAsync(new JsonObject { ["NAME"] = "New" }, ["TEMPLATE", "DESCRIPTION"], Stop).ToArrayAsync(Stop));
        await client.DeleteWorkflowTemplateAsync(id, Stop);

        Assert.Equal(("New", TemplateStart.OnCreation | TemplateStart.OnChange, 1, "rest_app_1"), (row.Name, row.Start, row.User, row.SystemCode));
        Assert.Equal("D", row.Row.GetProperty("DESCRIPTION").GetString());
        Assert.Equal("other", row.Row.GetProperty("TEMPLATE")[0].GetProperty("Children")[0].GetProperty("Properties").GetProperty("Text").GetString());
        Assert.Empty(await client.ListWorkflowTemplatesAsync(cancellationToken: Stop).ToArrayAsync(Stop));
    }

    [Fact]
    public async Task A_webhook_may_read_templates_but_not_add_them()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.ControlAsync("webhooks", """{"secret":"hook"}""");

        var (_, list) = await portal.PostAsync("rest/1/hook/bizproc.workflow.template.list", "{}", "application/json");
        var (http, add) = await portal.PostAsync("rest/1/hook/bizproc.workflow.template.add", "{}", "application/json");

        Assert.Equal("[]", TestPortal.Text(list));
        Assert.Equal((403, "Access denied! Application context required"), (http, TestPortal.Text(add)));
    }

    [Fact]
    public async Task A_portal_is_full_at_a_thousand_templates_and_a_reset_empties_it()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        for (int i = 0; i < 1000; i++) portal.AddTemplate(Create("T"));

        Assert.Contains("1000 templates", Assert.Throws<ArgumentException>(() => portal.AddTemplate(Create("T"))).Message, StringComparison.Ordinal);
        portal.Reset();
        Assert.Equal(1, portal.AddTemplate(Create("T")));
    }

    private static WorkflowTemplate Create(string name, string text = "x")
    {
        var template = new WorkflowTemplate(name, DealType);
        template.Steps.Log(text);
        return template;
    }
}
