using System.Text.Json.Nodes;

namespace Bizproc.IntegrationTests.Workflows;

/// <summary>Templates that were saved before properties of an action were renamed.</summary>
public sealed class RenamedKeyTests
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"sum":"12.5","labels":["a","b"]}""", "receipt", "12.5 for a+b")]
    [InlineData("""{"sum":"12.5","words":["c"]}""", "receipt", "12.5 for c")]
    [InlineData("""{"sum":"12.5","labels":"","words":["c"]}""", "receipt", "12.5 for c")]
    [InlineData("""{"total":"3","tags":["d"]}""", "receiptText", "3 for d")]
    [InlineData("""{"total":"3","sum":"12.5","tags":["d"],"labels":["a"]}""", "receiptText", "3 for d")]
    [InlineData("""{"total":"","sum":"12.5","tags":[""],"labels":["a"]}""", "receipt", "12.5 for a")]
    public async Task A_saved_step_keeps_its_values_and_its_results(string saved, string result, string expected)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await TestApplication.StartAsync(portal, static bizproc => bizproc.AddHandler<PayInvoice, PayInvoiceHandler>());
        var client = portal.CreateClient("admin", application.Address);
        await AddOldActionAsync(client, application.Address);
        int template = await client.AddWorkflowTemplateAsync(CreateTemplate(JsonNode.Parse(saved)!.AsObject(), result), cancellationToken: Stop);

        await application.DeployAsync(portal);
        var started = portal.StartWorkflow(new WorkflowRequest(template));
        var ended = await portal.WaitWorkflowAsync(started.Id, Stop);

        Assert.Equal(expected, ended.Log[^1].Text);
    }

    [Fact]
    public async Task A_step_without_a_value_under_any_key_is_refused_under_the_key_of_today()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await TestApplication.StartAsync(portal, static bizproc => bizproc.AddHandler<PayInvoice, PayInvoiceHandler>());
        await application.DeployAsync(portal);
        int template = portal.AddTemplate(CreateTemplate([], "receipt"));

        var started = portal.StartWorkflow(new WorkflowRequest(template));
        var ended = await portal.WaitWorkflowAsync(started.Id, Stop);

        Assert.Contains(ended.Log, static line => line.Text.Contains("total: the required value is missing", StringComparison.Ordinal));
        Assert.DoesNotContain(ended.Log, static line => line.Text.Contains("sum", StringComparison.Ordinal));
    }

    private static async Task AddOldActionAsync(PortalClient client, Uri address) => await client.CallAsync(
        "bizproc.activity.add",
        new JsonObject
        {
            ["CODE"] = "pay_invoice",
            ["HANDLER"] = new Uri(address, "/bizproc/pay_invoice").AbsoluteUri,
            ["NAME"] = "Pay an invoice",
            ["USE_SUBSCRIPTION"] = "Y",
            ["AUTH_USER_ID"] = 1,
            ["PROPERTIES"] = new JsonObject
            {
                ["sum"] = new JsonObject { ["Name"] = "Sum", ["Type"] = "double", ["Required"] = "Y" },
                ["labels"] = new JsonObject { ["Name"] = "Labels", ["Type"] = "string", ["Multiple"] = "Y" },
                ["words"] = new JsonObject { ["Name"] = "Words", ["Type"] = "string", ["Multiple"] = "Y" },
            },
            ["RETURN_PROPERTIES"] = new JsonObject { ["receipt"] = new JsonObject { ["Name"] = "Receipt", ["Type"] = "string" } },
        },
        Stop);

    private static WorkflowTemplate CreateTemplate(JsonObject values, string result)
    {
        var template = new WorkflowTemplate("Invoices", Deal);
        var step = template.Steps.Run("pay_invoice", values);
        template.Steps.Log(step.Result(result).ToString());
        return template;
    }
}
