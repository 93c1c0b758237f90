using System.Text.Json.Nodes;
using Bizproc.Emulator.Tests.Delivery.Flows;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>The designer chooses whether the workflow waits if the action leaves it open (portal: 6.1).</summary>
public sealed class ChosenSubscriptionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "Y", "Y")]
    [InlineData(null, "N", "N")]
    [InlineData(null, null, "N")]
    [InlineData("\"\"", "Y", "Y")]
    [InlineData("false", "Y", "Y")]
    [InlineData("0", "Y", "Y")]
    [InlineData("\"\"", "N", "N")]
    [InlineData("\"Y\"", "N", "Y")]
    [InlineData("\"N\"", "Y", "N")]
    [InlineData("true", "Y", "N")]
    public async Task A_run_waits_as_the_action_or_else_the_designer_says(string? declared, string? chosen, string sent)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        string subscription = declared is null ? "" : $",\"USE_SUBSCRIPTION\":{declared}";
        await test.CallAsync("bizproc.activity.add", $$"""{"CODE":"a","HANDLER":"{{handler.Url()}}","NAME":"N"{{subscription}}}""");

        var settings = chosen is null ? null : new JsonObject { ["UseSubscription"] = chosen };
        var run = await test.Portal.RunAsync(new RunRequest("a") { Settings = settings }, Stop);

        Assert.Equal(sent, Assert.Single(handler.Posts)["use_subscription"]);
        Assert.Equal((sent == "Y", sent == "Y" ? StepState.Waiting : StepState.Closed), (run.Waits, run.State));
    }

    [Theory]
    [InlineData("Y", EmulatedWorkflowState.Running)]
    [InlineData("N", EmulatedWorkflowState.Completed)]
    public async Task A_step_of_a_template_waits_as_its_designer_chose(string chosen, EmulatedWorkflowState expected)
    {
        await using var portal = await FlowScene.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await FlowScene.RegisterAsync(portal, handler.Url().ToString(), subscribes: "");
        var template = FlowScene.Create();
        template.Steps.Run("act", settings: new JsonObject { ["UseSubscription"] = chosen });

        var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)));

        Assert.Equal(expected, started.State);
        await Eventually.TrueAsync(() => handler.Posts.Count == 1);
        Assert.Equal(chosen, handler.Posts.Single()["use_subscription"]);
    }
}
