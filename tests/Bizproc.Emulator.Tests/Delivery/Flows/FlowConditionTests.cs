using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Delivery.Flows;

/// <summary>Conditions of branches (portal: 24.4).</summary>
public sealed class FlowConditionTests
{
    [Theory]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":">","value":"1000","joiner":0}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":"<","value":"1000","joiner":0}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":"=","value":"1500.00"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":"!=","value":1500}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":">=","value":"{=Variable:count}"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"AMOUNT","operator":"<=","value":"=100*15"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"NOTHING","operator":"empty"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"!empty"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"in","value":["Wall","Roof"]}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"in","value":["Wall"]}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"contain","value":"oo"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"=","value":"roof"}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"DAY","operator":"<","value":"2026-05-02"}]}""", false)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"DAY","operator":">","value":"01.04.2026"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Variable","field":"flag","operator":"=","value":"1"}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TAGS","operator":"=","value":["a","b"]}]}""", true)]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TAGS","operator":"=","value":["a","c"]}]}""", false)]
    [InlineData("""{"fieldcondition":[["AMOUNT",">","1000","0"],["TITLE","=","Wall","0"]]}""", false)]
    [InlineData("""{"fieldcondition":[["AMOUNT",">","1000","0"],["TITLE","=","Wall","1"]]}""", true)]
    [InlineData("""{"fieldcondition":[["AMOUNT",">","9000","0"],["TITLE","=","Roof","1"]]}""", true)]
    [InlineData("""{"fieldcondition":["AMOUNT",">","1000"]}""", true)]
    [InlineData("""{"propertyvariablecondition":[["count","=","5","0"]]}""", true)]
    [InlineData("""{"propertyvariablecondition":[["reason","=","because","0"]]}""", true)]
    [InlineData("""{"truecondition":"1"}""", true)]
    [InlineData("{}", true)]
    public async Task A_branch_runs_if_its_condition_is_true(string condition, bool isTrue)
    {
        await using var portal = await FlowScene.StartAsync();

        var run = await FlowScene.RunAsync(portal, Branching(condition));

        Assert.Equal(isTrue ? ["yes", "end"] : ["no", "end"], run.Log.Texts());
    }

    [Theory]
    [InlineData("""{"codecondition":"return true;"}""", "the condition 'codecondition'")]
    [InlineData("""{"mixedcondition":[{"object":"Document","field":"TITLE","operator":"modified"}]}""", "the comparison 'modified'")]
    public async Task A_condition_that_is_not_modelled_fails_with_its_name(string condition, string expected)
    {
        await using var portal = await FlowScene.StartAsync();

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => FlowScene.RunAsync(portal, Branching(condition)));

        Assert.Contains("The emulator does not model " + expected, failed.Message, StringComparison.Ordinal);
    }

    /// <summary>Creates a template whose first branch has a condition in the form of the portal.</summary>
    private static WorkflowTemplate Branching(string condition)
    {
        var template = FlowScene.Create();
        template.Steps.Add("IfElseActivity", [], inside: branches =>
        {
            branches.Add("IfElseBranchActivity", (JsonObject)JsonNode.Parse(condition)!, inside: static steps => steps.Log("yes"));
            branches.Add("IfElseBranchActivity", [], inside: static steps => steps.Log("no"));
        });
        template.Steps.Log("end");
        return template;
    }
}
