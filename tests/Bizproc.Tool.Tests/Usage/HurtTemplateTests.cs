using System.Text.Json.Nodes;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Usage;

/// <summary>The command <c>impact</c> with a baseline: templates that changes hurt, and templates that they do not.</summary>
public sealed class HurtTemplateTests : IAsyncLifetime
{
    private const string Robots = " Automation rules on stages cannot be seen: no method of a portal lists them.\n";

    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private readonly BaselineFolder _folder = new();
    private EmulatedPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await ToolRun.RunAsync(["apply", "--yes", "--public-url", "http://127.0.0.1:5000", .. Target]);
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _portal.DisposeAsync();
    }

    private string[] Target => ["--portal", _portal.Address.ToString(), "--assembly", ToolRun.Sample];

    [Fact]
    public async Task Each_step_is_told_the_harm_of_each_change()
    {
        await WriteBaselineAsync();
        await AddTemplatesAsync();

        var (code, output, note) = await _folder.RunAsync(["impact", .. Target]);

        Assert.Equal((1, "4 of 7 templates are hurt by 5 changes, and 1 more may be." + Robots), (code, note));
        string[] rows = [.. output.Split('\n').Where(static row => row.Length > 0 && !row.StartsWith('!')).Select(static row => string.Join(" | ", row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];
        Assert.Equal(
            [
                "template | name | document | step | action | harm",
                "1 | Offers | DEAL | Print | create_document | loses 'sum' = '100'",
                "1 | Offers | DEAL | Print | create_document | fails: 'odt' is no longer an option of 'docType'",
                "1 | Offers | DEAL | Print | create_document | the step 'Log' gets nothing for {=A10003_1_1_1:hash}",
                "3 | Conditions | DEAL | create_document | create_document | the step 'Yes' gets nothing for {=A10001_1_1_1:hash}",
                "3 | Conditions | DEAL | create_document | create_document | the step 'Set variable' gets nothing for {=A10001_1_1_1:hash}",
                "4 | Reports | LEAD | Convert | PdfFromHtml | fails: 'entityId' is empty, and now required",
                "5 | Secrets | DEAL | create_document | create_document | loses 'apiToken' = '***'",
                $"5 | Secrets | DEAL | create_document | create_document | loses 'sum' = '{new string('9', 59)}...'",
                "6 | Doubts | DEAL | create_document | create_document | fails if 'docType' = '{=Variable:kind}' gives 'odt'",
                "2 | Quotes | DEAL | create_document | create_document | unaffected",
                "6 | Doubts | DEAL | create_document | create_document | unaffected",
            ],
            rows);
        Assert.Contains("! Property 'sum' of 'create_document' is gone: saved steps lose the value", output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_stable_fields()
    {
        await WriteBaselineAsync();
        await AddTemplatesAsync();

        var (code, output, _) = await _folder.RunAsync(["impact", "--json", .. Target]);

        var data = JsonNode.Parse(output)!.AsObject();
        Assert.Equal(1, code);
        Assert.Equal((4, 1, 7), (data["hurtTemplates"]!.GetValue<int>(), data["doubtfulTemplates"]!.GetValue<int>(), data["templates"]!.GetValue<int>()));
        Assert.Equal(["code", "property", "option", "change", "loss", "remedy", "templates"], Names(data["changes"]![0]!));
        Assert.Equal(
            ["template", "name", "document", "step", "stepName", "code", "property", "change", "effect", "certain", "text", "value", "reference", "referrer", "referrerName"],
            Names(data["harms"]![0]!));
        Assert.Equal(
            ["valueLost", "optionGone", "referenceBroken", "referenceBroken", "referenceBroken", "valueMissing", "valueLost", "valueLost", "optionGone"],
            data["harms"]!.AsArray().Select(static harm => harm!["effect"]!.GetValue<string>()));
        var reference = data["harms"]![2]!;
        Assert.Equal(("{=A10003_1_1_1:hash}", "Log", "hash"), (reference["reference"]!.GetValue<string>(), reference["referrer"]!.GetValue<string>(), reference["property"]!.GetValue<string>()));
        Assert.Equal(["template", "name", "document", "step", "stepName", "code"], Names(data["unaffected"]![0]!));
        Assert.Equal(2, data["changes"]!.AsArray().Single(static change => change!["property"]!.GetValue<string>() == "sum")!["templates"]!.GetValue<int>());
        Assert.DoesNotContain("s3cret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_action_is_examined_alone()
    {
        await WriteBaselineAsync();
        await AddTemplatesAsync();

        var (code, output, note) = await _folder.RunAsync(["impact", "PdfFromHtml", .. Target]);
        var (calm, _, none) = await _folder.RunAsync(["impact", "md5_action", .. Target]);

        Assert.Equal((1, "1 of 7 templates is hurt by 1 change." + Robots), (code, note));
        Assert.DoesNotContain("create_document", output, StringComparison.Ordinal);
        Assert.Equal((0, "1 of 7 templates. No change since the baseline hurts customers." + Robots), (calm, none));
    }

    [Fact]
    public async Task An_action_that_is_gone_stops_workflows()
    {
        await _folder.WriteAsync(("\"md5_action\"", "\"sha_action\""));
        var template = new WorkflowTemplate("Old", Deal);
        template.Steps.Run("sha_action", new() { ["inputString"] = "a" }, title: "Hash");
        await AddAsync(template);

        var (code, output, note) = await _folder.RunAsync(["impact", .. Target]);

        Assert.Equal((1, "1 of 1 templates is hurt by 1 change." + Robots), (code, note));
        Assert.Matches(@"\n1 +Old +DEAL +Hash +sha_action +the workflow stops here\n", output);
    }

    [Fact]
    public async Task The_same_harm_by_two_changes_is_one_line()
    {
        await _folder.WriteAsync(("\"action_test_code\",\n      \"kind\": \"activity\",\n      \"waits\": \"no\"", "\"action_test_code\",\n      \"kind\": \"activity\",\n      \"waits\": \"yes\""));
        await _folder.ReplaceAsync("\"properties\": {},\n      \"results\": {}", "\"properties\": {},\n      \"results\": { \"hash\": { \"type\": \"string\" } }");
        var template = new WorkflowTemplate("Codes", Deal);
        var test = template.Steps.Run("action_test_code", [], title: "Test");
        template.Steps.Log($"Tested {test.Result("hash")}");
        await AddAsync(template);

        var (code, output, note) = await _folder.RunAsync(["impact", .. Target]);

        Assert.Equal((1, "1 of 1 templates is hurt by 2 changes." + Robots), (code, note));
        Assert.Single(output.Split('\n'), static row => row.Contains("does not wait any more, so later steps run before its work is done", StringComparison.Ordinal));
        Assert.Single(output.Split('\n'), static row => row.Contains("the step 'Log' gets nothing for {=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_harmful_change_that_no_template_uses_is_exit_code_0()
    {
        await WriteBaselineAsync();

        var (code, output, note) = await _folder.RunAsync(["impact", .. Target]);

        Assert.Equal((0, "0 of 0 templates are hurt." + Robots), (code, note));
        Assert.All(output.TrimEnd('\n').Split('\n'), static line => Assert.StartsWith("! ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_baseline_is_told_with_its_line()
    {
        await _folder.WriteAsync(("  \"actions\"", "<<<<<<< HEAD\n  \"actions\""));

        var (code, _, error) = await _folder.RunAsync(["impact", .. Target]);

        Assert.Equal(2, code);
        Assert.EndsWith("bizproc.baseline.json(3): The baseline cannot be used: it has the marks of a merge conflict. Repair it, delete it, or replace it with bizproc baseline --force.\n", error, StringComparison.Ordinal);
    }

    /// <summary>Writes declarations that customers use: with more properties, another option and another result, and one property less that is required.</summary>
    private Task WriteBaselineAsync() => _folder.WriteAsync(
        ("\"attachment\": {", "\"apiToken\": { \"type\": \"string\" },\n        \"sum\": { \"type\": \"int\" },\n        \"attachment\": {"),
        ("\"options\": [\"docx\", ", "\"options\": [\"docx\", \"odt\", "),
        ("\"documentUrl\": {", "\"hash\": { \"type\": \"string\" },\n        \"documentUrl\": {"),
        ("\"entityId\": { \"type\": \"int\", \"required\": true }", "\"entityId\": { \"type\": \"int\" }"));

    private async Task AddTemplatesAsync()
    {
        var offers = new WorkflowTemplate("Offers", Deal);
        offers.Steps.If(WorkflowCondition.Document("TITLE", ConditionOperator.NotEmpty), static steps =>
        {
            var print = steps.Run("create_document", new() { ["sum"] = "100", ["docType"] = "odt", ["saveDoc"] = "Y" }, title: "Print");
            steps.Log($"Printed {print.Result("hash")} and {print.Result("documentUrl")}");
        });
        var quotes = new WorkflowTemplate("Quotes", Deal);
        var quote = quotes.Steps.Run("create_document", new() { ["sum"] = "", ["docType"] = "pdf", ["saveDoc"] = "Y" });
        quotes.Steps.Log(quote.Result("documentUrl"));
        var conditions = new WorkflowTemplate("Conditions", Deal);
        var compared = conditions.Steps.Run("create_document", new() { ["docType"] = "pdf" });
        conditions.Steps.If(WorkflowCondition.Result(compared, "hash", ConditionOperator.Equal, "x"), steps => steps.SetVariable("double", $"={compared.Result("hash")}*2"));
        var reports = new WorkflowTemplate("Reports", new("crm", "CCrmDocumentLead", "LEAD"));
        reports.Steps.If(WorkflowCondition.Document("TITLE", ConditionOperator.NotEmpty), static steps => steps.If(
            WorkflowCondition.Document("TITLE", ConditionOperator.Empty),
            static _ => { },
            static inner => inner.Run("PdfFromHtml", new() { ["entityId"] = "", ["entityTypeId"] = "1" }, title: "Convert")));
        var secrets = new WorkflowTemplate("Secrets", Deal);
        secrets.Steps.Run("create_document", new() { ["apiToken"] = "s3cretvalue", ["sum"] = new string('9', 100) });
        var doubts = new WorkflowTemplate("Doubts", Deal);
        doubts.Steps.Run("create_document", new() { ["docType"] = "{=Variable:kind}" });
        doubts.Steps.Run("create_document", new() { ["docType"] = "docx", ["Parameters"] = new JsonArray("{=A10001_1_1_1:documentUrl}") });
        var others = new WorkflowTemplate("Others", Deal);
        others.Steps.Run("md5_action", new() { ["inputString"] = "{=Document:TITLE}" });
        foreach (var template in new[] { offers, quotes, conditions, reports, secrets, doubts, others }) await AddAsync(template);
    }

    private Task<int> AddAsync(WorkflowTemplate template) => _portal.CreateClient().AddWorkflowTemplateAsync(template, cancellationToken: TestContext.Current.CancellationToken);

    private static IEnumerable<string> Names(JsonNode data) => data.AsObject().Select(static member => member.Key);
}
