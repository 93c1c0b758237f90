using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Workflows;

/// <summary>A template with a condition around an action, from the client through the portal to the handler and back.</summary>
public sealed class TemplateRunTests
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1500, new[] { "Sum: 1502 of Roof" }, "1502")]
    [InlineData(900, new[] { "A small deal" }, "")]
    public async Task The_condition_decides_whether_the_action_runs(int amount, string[] log, string total)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work();
        await using var application = await TestApplication.StartAsync(portal, static bizproc => bizproc.AddHandler<Sum, SumHandler>(), services: services => services.AddSingleton(work));
        await application.DeployAsync(portal);
        var client = portal.CreateClient();
        var deal = await client.CallAsync("crm.deal.add", new JsonObject { ["fields"] = new JsonObject { ["TITLE"] = "Roof", ["OPPORTUNITY"] = amount } }, Stop);
        int template = await client.AddWorkflowTemplateAsync(CreateTemplate(), cancellationToken: Stop);

        string id = await client.StartWorkflowAsync(template, new DocumentId(Deal.Module, Deal.Entity, $"DEAL_{deal}"), cancellationToken: Stop);
        var ended = await portal.WaitWorkflowAsync(id, Stop);

        Assert.Equal(EmulatedWorkflowState.Completed, ended.State);
        Assert.Equal(log, ended.Path.Where(static step => step.Type == "LogActivity").SelectMany(static step => step.Log).Select(static line => line.Text));
        Assert.Equal(total, ended.Variables.GetProperty("total").GetString());
        Assert.Equal(total.Length == 0 ? [] : [id], work.Calls.Select(static call => call.WorkflowId));
        Assert.Empty(await client.ListWorkflowsAsync(cancellationToken: Stop).ToArrayAsync(Stop));
    }

    private static WorkflowTemplate CreateTemplate()
    {
        var template = new WorkflowTemplate("Big deals", Deal) { Variables = { ["total"] = new WorkflowVariable(PropertyType.Int) } };
        template.Steps.If(
            WorkflowCondition.Document("OPPORTUNITY", ConditionOperator.Greater, 1000),
            steps =>
            {
                var sum = steps.Run("sum", new JsonObject { ["one"] = TemplateExpression.Document("OPPORTUNITY"), ["other"] = "2" });
                steps.SetVariable("total", sum.Result("total"));
                steps.Log($"Sum: {TemplateExpression.Variable("total")} of {TemplateExpression.Document("TITLE")}");
            },
            static steps => steps.Log("A small deal"));
        return template;
    }
}
