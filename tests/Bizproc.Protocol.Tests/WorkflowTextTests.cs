
namespace Bizproc.Protocol.Tests;

public class WorkflowTextTests
{
    [Theory]
    [InlineData("=1+2", true)]
    [InlineData("{=Document:ID}", true)]
    [InlineData("No. {=Document:ID}", true)]
    [InlineData("{{ID}}", true)]
    [InlineData("No. {{ID}}!", true)]
    [InlineData("", false)]
    [InlineData("1=1", false)]
    [InlineData("{=Document:ID", false)]
    [InlineData("}{=Document:ID", false)]
    [InlineData("{{ID}", false)]
    [InlineData("}}{{", false)]
    [InlineData("{ID}", false)]
    public void A_text_that_is_worked_out_later_is_recognised(string text, bool isExpression) => Assert.Equal(isExpression, WorkflowText.IsExpression(text));

    [Theory]
    [InlineData("Document")]
    [InlineData("Workflow")]
    [InlineData("User")]
    [InlineData("System")]
    [InlineData("Template")]
    [InlineData("Parameter")]
    [InlineData("Variable")]
    [InlineData("Constant")]
    [InlineData("GlobalConst")]
    [InlineData("GlobalVar")]
    [InlineData("Input")]
    public void A_source_with_a_field_is_a_reference(string source)
    {
        Assert.True(WorkflowText.IsReference(source, "ID"));
        Assert.False(WorkflowText.IsReference(source, ""));
        Assert.False(WorkflowText.IsReference(source.ToLowerInvariant(), "ID"));
    }
}
