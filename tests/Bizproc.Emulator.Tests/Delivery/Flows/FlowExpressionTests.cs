namespace Bizproc.Emulator.Tests.Delivery.Flows;

/// <summary>Expressions in the values of steps (portal: 24.4).</summary>
public sealed class FlowExpressionTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("{=Document:TITLE}!", "Roof!")]
    [InlineData("{= Document : TITLE }", "Roof")]
    [InlineData("{=Document:NOTHING}", "")]
    [InlineData("{=Document:TITLE_PRINTABLE}", "Roof")]
    [InlineData("{=Document:TAGS}", "a, b")]
    [InlineData("{=Variable:count}", "5")]
    [InlineData("={=Variable:count}*2", "10")]
    [InlineData("{=Template:reason}", "because")]
    [InlineData("{=Parameter:reason}", "because")]
    [InlineData("{=Template:other}", "standard")]
    [InlineData("{=Template:TargetUser}", "user_7")]
    [InlineData("{=User:ID}", "user_7")]
    [InlineData("{=Constant:rate}", "0.2")]
    [InlineData("{=System:Now}", "01.05.2026 12:00:00")]
    [InlineData("{=System:Date}", "01.05.2026")]
    [InlineData("{ no expression }", "{ no expression }")]
    public async Task Expressions_are_evaluated(string text, string expected)
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Log(text);

        Assert.Equal([expected], (await FlowScene.RunAsync(portal, template)).Log.Texts());
    }

    [Theory]
    [InlineData("{=GlobalVar:x}", "{=GlobalVar:x}")]
    [InlineData("{=A1_2_3_4:x}", "the template has no step 'A1_2_3_4'")]
    [InlineData("{=System:Host}", "{=System:Host}")]
    [InlineData("=dateadd({=System:Now}, \"2d\")", "functions")]
    [InlineData("{{=1+1}}", "functions")]
    [InlineData("{=Document:TITLE > friendly}", "the modifier")]
    public async Task What_is_not_modelled_fails_with_its_name(string text, string expected)
    {
        await using var portal = await FlowScene.StartAsync();
        var template = FlowScene.Create();
        template.Steps.Log(text);
        template.Steps.Log("never");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => FlowScene.RunAsync(portal, template));

        Assert.Contains("Step A10001_1_1_1 ('Log'): The emulator does not model ", failed.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failed.Message, StringComparison.Ordinal);
    }
}
