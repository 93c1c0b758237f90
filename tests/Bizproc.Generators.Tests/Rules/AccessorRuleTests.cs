namespace Bizproc.Generators.Tests.Rules;

/// <summary>BZP0005 and BZP0006: properties that generated code can get and set.</summary>
public class AccessorRuleTests
{
    [Theory]
    [InlineData("public static int {|BZP0005:Value|} { get; set; }")]
    [InlineData("public int {|BZP0005:Value|} { get; }")]
    [InlineData("public int {|BZP0005:Value|} { set { } }")]
    [InlineData("public int {|BZP0005:this|}[int index] { get => index; set { } }")]
    [InlineData("public ref int {|BZP0005:{|BZP0005:Value|}|} => throw null!;")]
    [InlineData("public int Value { get; private set; }")]
    [InlineData("public int Value { get; init; }")]
    [InlineData("private int Value { get; set; }")]
    public Task An_input_property_is_reported_if_generated_code_cannot_set_it(string property) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("value", Name = "Value")]
            {{property}}
        }
        """);

    [Theory]
    [InlineData("public int {|BZP0005:Value|} { get; init; }")]
    [InlineData("public required int {|BZP0005:Value|} { get; set; }")]
    [InlineData("public int {|BZP0005:Value|} { get; }")]
    [InlineData("public int Value { get; set; }")]
    public Task A_return_property_is_reported_if_a_handler_cannot_set_it(string property) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocReturnProperty("value", Name = "Value")]
            {{property}}
        }
        """);

    [Fact]
    public Task A_private_setter_of_a_base_is_reported_where_the_base_is_written() => RuleVerifier.VerifyAsync("""
        public class Base
        {
            [BizprocProperty(Name = "Value")]
            public int {|BZP0005:Value|} { get; private set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base;
        """);

    [Fact]
    public Task A_private_setter_of_a_base_that_is_an_action_itself_is_reported() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("base", Name = "Base")]
        public partial class Base
        {
            [BizprocProperty(Name = "Value")]
            public int Value { get; private set; }
        }
        """,
        """
        [{|BZP0005:BizprocActivity("a", Name = "A")|}]
        public partial class Action : Base;
        """);

    [Theory]
    [InlineData("BizprocProperty", "public int Value { get; init; }", false)]
    [InlineData("BizprocProperty", "protected int Value { get; set; }", false)]
    [InlineData("BizprocProperty", "public int Value { get; set; }", true)]
    [InlineData("BizprocReturnProperty", "protected int Value { get; set; }", false)]
    [InlineData("BizprocReturnProperty", "public int Value { get; set; }", true)]
    public Task A_property_hidden_from_generated_code_is_reported(string attribute, string property, bool isRight) => RuleVerifier.VerifyAsync(
        $$"""
        public class Base
        {
            [{{attribute}}(Name = "Value")]
            {{property}}
        }
        """,
        $$"""
        [{{(isRight ? "" : "{|BZP0005:")}}BizprocActivity("a", Name = "A"){{(isRight ? "" : "|}")}}]
        public partial class Action : Base
        {
            private new int Value { get; set; }
        }
        """);

    [Theory]
    [InlineData("enum Value", true)]
    [InlineData("class Value<T>", false)]
    public Task A_property_that_a_nested_type_hides_is_reported(string type, bool isWrong) => RuleVerifier.VerifyAsync(
        """
        public class Base
        {
            [BizprocProperty(Name = "Value")]
            public int Value { get; init; }
        }
        """,
        $$"""
        [{{(isWrong ? "{|BZP0005:" : "")}}BizprocActivity("a", Name = "A"){{(isWrong ? "|}" : "")}}]
        public partial class Action : Base
        {
            public new {{type}};
        }
        """.Replace("enum Value;", "enum Value { A }", StringComparison.Ordinal).Replace("new class", "class", StringComparison.Ordinal));

    [Fact]
    public Task A_property_that_a_generated_member_hides_is_reported() => RuleVerifier.VerifyAsync(
        """
        public class Base
        {
            [BizprocProperty(Name = "Definition")]
            public int Definition { get; init; }
        }
        """,
        """
        [{|BZP0005:BizprocActivity("a", Name = "A")|}]
        public partial class Action : Base;
        """);

    [Fact]
    public Task An_override_may_leave_an_accessor_to_its_base() => RuleVerifier.VerifyAsync("""
        public abstract class Base
        {
            [BizprocProperty(Name = "Value")]
            public virtual int Value { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocProperty(Name = "Value")]
            public override int Value { get => 1; }
        }
        """);

    [Fact]
    public Task A_member_may_not_be_both_input_and_return_property() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{|BZP0006:BizprocProperty(Name = "Value")|}]
            [BizprocReturnProperty(Name = "Value")]
            public int Value { get; set; }
        }
        """);
}
