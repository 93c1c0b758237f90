using System.Text.Json.Nodes;

namespace Bizproc.Tests.Workflows;

public sealed class WorkflowTemplateTests
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    [Fact]
    public void The_type_of_an_action_is_the_hash_of_application_and_code() =>
        Assert.Equal("rest_cfe5282a2f8b11d30c8a6bbc15c3a849", WorkflowActivityType.ForAction("app.1", "sum"));

    [Fact]
    public void A_template_with_actions_needs_the_client_id()
    {
        var template = new WorkflowTemplate("T", Deal);
        template.Steps.If(WorkflowCondition.Variable("x", ConditionOperator.Empty), static steps => steps.Run("act"));

        Assert.Throws<ArgumentNullException>(() => template.WriteFile());
        Assert.NotEmpty(template.WriteFile("app.1"));
    }

    [Theory]
    [InlineData(1, "1 s")]
    [InlineData(90, "90 s")]
    [InlineData(60, "1 m")]
    [InlineData(3600, "1 h")]
    [InlineData(172_800, "2 d")]
    public void A_delay_has_the_longest_unit_that_is_whole(int seconds, string expected)
    {
        var template = new WorkflowTemplate("T", Deal);
        template.Steps.Delay(TimeSpan.FromSeconds(seconds));

        string file = System.Text.Encoding.UTF8.GetString(Uncompress(template.WriteFile()));
        string[] parts = expected.Split(' ');
        Assert.Contains($"s:15:\"TimeoutDuration\";s:{parts[0].Length}:\"{parts[0]}\";s:19:\"TimeoutDurationType\";s:1:\"{parts[1]}\";", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_a_step_stay_with_the_caller()
    {
        var template = new WorkflowTemplate("T", Deal);
        var values = new JsonObject { ["a"] = new JsonArray(1) };

        template.Steps.Run("act", values);
        template.Steps.Run("act", values);

        Assert.NotEqual(template.Steps.Log("x").Name, template.Steps.Log("x").Name);
        Assert.NotEmpty(template.WriteFile("app.1"));
    }

    [Fact]
    public void Conditions_are_joined_without_changing_each_other()
    {
        var one = WorkflowCondition.Document("A", ConditionOperator.Greater, 1);
        var both = one.And(WorkflowCondition.Variable("B", ConditionOperator.NotEmpty)).Or(WorkflowCondition.Parameter("C", ConditionOperator.In, "x"));

        Assert.Equal("""[{"object":"Document","field":"A","operator":"\u003E","value":1,"joiner":0}]""", one.Write().ToJsonString());
        Assert.Equal([0, 0, 1], both.Write().Select(static row => (int)row!["joiner"]!));
        Assert.Equal([">", "!empty", "in"], both.Write().Select(static row => (string?)row!["operator"]));
    }

    [Theory]
    [InlineData("true", "\"Y\"")]
    [InlineData("false", "\"N\"")]
    [InlineData("null", "\"\"")]
    [InlineData("1", "1")]
    public void A_condition_has_its_value_as_portals_write_it(string value, string written) =>
        Assert.Equal(written, WorkflowCondition.Variable("a", ConditionOperator.Equal, JsonNode.Parse(value)).Write()[0]!["value"]!.ToJsonString());

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        var steps = new WorkflowTemplate("T", Deal).Steps;

        Assert.Throws<ArgumentException>(() => new WorkflowTemplate(" ", Deal));
        Assert.Throws<ArgumentException>(() => steps.Run(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => steps.Delay(TimeSpan.FromMilliseconds(999)));
        Assert.Throws<ArgumentOutOfRangeException>(() => steps.Delay(TimeSpan.FromSeconds(1.5)));
        Assert.Throws<ArgumentException>(() => TemplateExpression.Document(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkflowCondition.Document("A", (ConditionOperator)99));
    }

    private static byte[] Uncompress(byte[] file)
    {
        using var zlib = new System.IO.Compression.ZLibStream(new MemoryStream(file), System.IO.Compression.CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return plain.ToArray();
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a}")]
    [InlineData("{a")]
    [InlineData("сумма")]
    public void A_name_that_a_portal_would_not_read_is_no_expression(string name)
    {
        var wrong = Assert.Throws<ArgumentException>("field", () => TemplateExpression.Variable(name));

        Assert.StartsWith($"'{name}' cannot be in an expression", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UF_CRM_1.NAME", "{=Document:UF_CRM_1.NAME}")]
    [InlineData("ASSIGNED_BY_ID > friendly", "{=Document:ASSIGNED_BY_ID > friendly}")]
    public void A_name_may_have_a_modifier(string name, string expected) => Assert.Equal(expected, TemplateExpression.Document(name));

    [Fact]
    public void A_variable_that_is_null_is_named()
    {
        var template = new WorkflowTemplate("T", new DocumentType("crm", "CCrmDocumentDeal", "DEAL")) { Variables = { ["total"] = null! } };

        Assert.Contains("'total' is null", Assert.Throws<InvalidOperationException>(() => template.WriteFile("app.1")).Message, StringComparison.Ordinal);
    }
}
