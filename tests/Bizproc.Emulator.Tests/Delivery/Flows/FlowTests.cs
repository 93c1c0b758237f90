using System.Text.Json.Nodes;
using Bizproc.Emulator.Delivery.Flows;

namespace Bizproc.Emulator.Tests.Delivery.Flows;

/// <summary>Steps of templates, and the life of workflows (portal: 24.3).</summary>
public sealed class FlowTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_that_is_not_modelled_is_named_and_the_next_one_does_not_run()
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Add("CodeActivity", new JsonObject { ["ExecuteCode"] = "1;" }, "PHP code");
        template.Steps.Log("never");
        var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        Assert.Equal((EmulatedWorkflowState.Failed, "Step A10001_1_1_1 ('PHP code'): The emulator does not model steps of the type CodeActivity"), (started.State, started.Failure));
        Assert.Equal([EmulatedStepOutcome.Done, EmulatedStepOutcome.Failed], started.Path.Select(static step => step.Outcome));
    }

    [Fact]
    public async Task A_step_that_is_switched_off_is_skipped()
    {
        await using var portal = await FlowScene.StartAsync();
        var content = (JsonObject)JsonNode.Parse("""
            {"name":"T","documentType":["crm","CCrmDocumentDeal","DEAL"],"content":{"TEMPLATE":[{"Type":"SequentialWorkflowActivity","Name":"Template","Properties":{},"Children":[
            {"Type":"CodeActivity","Name":"A1","Activated":"N","Properties":{}},
            {"Type":"EmptyBlockActivity","Name":"A2","Activated":"Y","Children":[{"Type":"LogActivity","Name":"A3","Properties":{"Text":["Document","TITLE"]}}]}]}]}}
            """)!;
        await FlowScene.PostAsync(portal, "templates", content);

        var run = await portal.WaitWorkflowAsync(portal.StartWorkflow(new WorkflowRequest(1) { Fields = FlowScene.Fields() }).Id, Stop);

        Assert.Equal(["Roof"], run.Log.Texts());
        Assert.Equal(["Template Done", "A1 Skipped", "A2 Done", "A3 Done"], run.Path.Select(static step => $"{step.Name} {step.Outcome}"));
    }

    [Fact]
    public async Task Delays_follow_the_clock_of_the_portal()
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Delay(TimeSpan.FromMinutes(90));
        template.Steps.Log("{=System:Now}");
        var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        var late = await Assert.ThrowsAsync<TimeoutException>(() => portal.WaitWorkflowAsync(started.Id, TimeSpan.FromMilliseconds(50), Stop));
        portal.Advance(TimeSpan.FromMinutes(89));
        Assert.Equal(EmulatedWorkflowState.Running, portal.GetWorkflow(started.Id).State);
        portal.Advance(TimeSpan.FromMinutes(1));
        var ended = await portal.WaitWorkflowAsync(started.Id, Stop);

        Assert.Contains("waits until 2026-05-01 13:30:00Z by the portal's clock, where it is 2026-05-01 12:00:00Z", late.Message, StringComparison.Ordinal);
        Assert.Equal("01.05.2026 13:30:00", ended.Log.Texts()[^1]);
    }

    [Fact]
    public async Task A_workflow_goes_on_in_time_though_nobody_looks()
    {
        var time = new ManualTime();
        await using var handler = await TestHandler.StartAsync();
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Time = time }, Stop);
        await FlowScene.RegisterAsync(portal, handler.Url().ToString(), subscribes: "N");
        var template = FlowScene.Create();
        template.Steps.Delay(TimeSpan.FromDays(3));
        template.Steps.Run("act");
        portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        // The clock stops after four days, because a call that is on its way gets a minute of it.
        int turns = 0;
        await Eventually.TrueAsync(() => !handler.Posts.IsEmpty, () => time.Advance(turns++ < 8 ? TimeSpan.FromHours(12) : TimeSpan.Zero));
    }

    [Fact]
    public async Task A_workflow_has_a_limited_number_of_steps_and_a_portal_a_limited_number_of_workflows()
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        for (int i = 0; i < FlowInterpreter.MaxSteps; i++) template.Steps.Log("x");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => FlowScene.RunAsync(portal, template));
        var small = portal.AddTemplate(FlowScene.Create());
        string first = portal.StartWorkflow(new WorkflowRequest(small)).Id;
        for (int i = 0; i < 1000; i++) portal.StartWorkflow(new WorkflowRequest(small));

        Assert.Contains("more than 10000 steps", failed.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => portal.GetWorkflow(first));
    }

    [Fact]
    public async Task A_reset_ends_the_waits()
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Delay(TimeSpan.FromHours(1));
        string id = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template))).Id;
        var wait = portal.WaitWorkflowAsync(id, Stop);

        portal.Reset();

        Assert.Contains("dropped", (await Assert.ThrowsAsync<InvalidOperationException>(() => wait.WithinLimitAsync())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => portal.StartWorkflow(new WorkflowRequest(1)));
    }

    [Theory]
    [InlineData("=2^3")]
    [InlineData("=10%")]
    [InlineData("=1<2")]
    [InlineData("={=Variable:count}<>2")]
    [InlineData("=\"a\"&\"b\"")]
    [InlineData("=1+sum(1;2)")]
    [InlineData("={=Variable:count}*if(1;2;3)")]
    [InlineData("=true")]
    public async Task A_calculation_with_more_than_sums_is_not_modelled(string calculation)
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.SetVariable("count", calculation);

        var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        Assert.Equal(EmulatedWorkflowState.Failed, started.State);
        Assert.Contains($"The emulator does not model more than numbers, + - * / and parentheses in calculations, such as in '{calculation}'", started.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=== Deal ===")]
    [InlineData("= 50% off")]
    [InlineData("=(1+2")]
    [InlineData("=")]
    public async Task A_text_that_only_begins_with_a_sign_stays(string text)
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Log(text);

        Assert.Equal([text], portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template))).Log.Texts());
    }

    [Fact]
    public async Task A_name_that_the_template_does_not_declare_is_noted()
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.SetVariable("cuont", 1);
        template.Steps.If(WorkflowCondition.Variable("falg", ConditionOperator.Equal, "Y"), static steps => steps.Log("never"));
        template.Steps.Log("{=Variable:count}{=Constant:rat}{=Template:reasn}{=Template:TargetUser}");

        var log = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template))).Log;

        Assert.Equal(
            [
                "The template has no variable 'cuont'. The step sets it in any case",
                "The template has no variable 'falg', so its value is empty",
                "The template has no constant 'rat', so its value is empty",
                "The template has no parameter 'reasn', so its value is empty",
                "5user_1",
            ],
            log.Texts());
        Assert.Equal(RunLogKind.Note, log[0].Kind);
    }

    [Fact]
    public async Task Global_variables_are_named_as_such()
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Log("{=GlobalVar:rate}");

        Assert.EndsWith("The emulator does not model global variables and constants, such as {=GlobalVar:rate}", portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template))).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_with_a_value_that_does_not_belong_to_the_template_is_refused()
    {
        await using var portal = await FlowScene.StartAsync();
        var start = new WorkflowRequest(portal.AddTemplate(FlowScene.Create()));

        var misspelt = Assert.Throws<ArgumentException>("request", () => portal.StartWorkflow(start with { Parameters = new JsonObject { ["reasno"] = "x" } }));
        var other = Assert.Throws<ArgumentException>("request", () => portal.StartWorkflow(start with { Document = new DocumentId("crm", "CCrmDocumentLead", "LEAD_1") }));

        Assert.StartsWith("'reasno' is not a parameter of the template. Did you mean 'reason'? The parameters are reason, other", misspelt.Message, StringComparison.Ordinal);
        Assert.StartsWith("The document crm/CCrmDocumentLead/LEAD_1 is not of the type of the template, crm/CCrmDocumentDeal/DEAL", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workflow_describes_itself()
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Log("Hi");

        var ended = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        Assert.Equal($"Workflow {ended.Id} of template 1: Completed; steps: Template Done, A10001_1_1_1 Done; log: log: Hi", ended.ToString());
    }
}
