using System.Net;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Delivery.Flows;

/// <summary>Steps of actions in templates (portal: 24.3).</summary>
public sealed class FlowActionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_gets_the_values_of_the_template_and_its_answer_is_there_for_later_steps()
    {
        await using var portal = await FlowScene.StartAsync();
        await using var handler = await FlowScene.AnsweringAsync(portal, """{"RESULT":"42","when":"2026-05-01T10:00:00+00:00"}""");
        await FlowScene.RegisterAsync(portal, handler.Url().ToString());
        var template = FlowScene.Create();
        var step = template.Steps.Run("act", new JsonObject { ["title"] = "{=Document:TITLE}", ["blank"] = "", ["nothing"] = null, ["WRONG"] = 1 });
        template.Steps.Log($"{step.Result("result")} {step.Result("when")} {step.Result("IsTimeout")}");

        var ended = await FlowScene.RunAsync(portal, template);

        var post = Assert.Single(handler.Posts);
        Assert.Equal(("Roof", "", "", "standard"), (post["properties[title]"], post["properties[blank]"], post["properties[nothing]"], post["properties[missing]"]));
        Assert.Equal((ended.Id, "DEAL_5", "Y"), (post["workflow_id"], post["document_id[2]"], post["use_subscription"]));
        Assert.StartsWith($"{ended.Id}|{step.Name}|", post["event_token"], StringComparison.Ordinal);
        Assert.Equal("42 01.05.2026 10:00:00 0", ended.Log.Texts()[^1]);
        Assert.Contains("The action 'act' has no property 'WRONG', so the portal ignores its value", ended.Log.Texts());
        Assert.Equal("Waiting for application response", ended.Status);
        Assert.Equal("42", portal.GetRun(ended.Path[1].RunId!).Values.GetProperty("result").GetString());
    }

    [Fact]
    public async Task A_step_that_reaches_its_time_limit_lets_the_workflow_go_on()
    {
        await using var portal = await FlowScene.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await FlowScene.RegisterAsync(portal, handler.Url().ToString());
        var template = FlowScene.Create();
        var step = template.Steps.Run("act", settings: new JsonObject { ["TimeoutDuration"] = 1, ["TimeoutDurationType"] = "h" });
        template.Steps.Log(step.Result("IsTimeout"));
        var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        portal.Advance(TimeSpan.FromHours(1));
        var ended = await portal.WaitWorkflowAsync(started.Id, Stop);

        Assert.Equal("1", ended.Log.Texts()[^1]);
        Assert.Equal(EmulatedStepOutcome.TimedOut, ended.Path[1].Outcome);
    }

    [Fact]
    public async Task A_handler_that_refuses_ends_the_wait_at_once()
    {
        await using var portal = await FlowScene.StartAsync();
        await using var handler = await TestHandler.StartAsync(static context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.BadGateway;
            return Task.CompletedTask;
        });
        await FlowScene.RegisterAsync(portal, handler.Url().ToString());
        var template = FlowScene.Create();
        template.Steps.Run("act");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => FlowScene.RunAsync(portal, template));

        Assert.Contains("answered 502", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_for_an_action_that_is_not_registered_says_so()
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Run("act");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => FlowScene.RunAsync(portal, template));

        Assert.Contains("The portal has no action of the type rest_", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_after_the_end_of_the_workflow_changes_nothing()
    {
        await using var portal = await FlowScene.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await FlowScene.RegisterAsync(portal, handler.Url().ToString());
        var template = FlowScene.Create();
        template.Steps.Run("act");
        template.Steps.Log("never");
        var client = portal.CreateClient();
        string id = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)) { Fields = FlowScene.Fields() }).Id;
        await Eventually.TrueAsync(() => !handler.Posts.IsEmpty);

        await client.TerminateWorkflowAsync(id, cancellationToken: Stop);
        await client.CallAsync("bizproc.event.send", new JsonObject { ["EVENT_TOKEN"] = handler.Posts.Single()["event_token"] }, Stop);

        Assert.Equal(["The workflow was stopped"], portal.GetWorkflow(id).Log.Where(static line => line.Kind == RunLogKind.Message).Texts());
        Assert.Equal(EmulatedWorkflowState.Terminated, portal.GetWorkflow(id).State);
    }
}
