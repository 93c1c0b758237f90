using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

public class ClassRuleTests
{
    [Fact]
    public Task A_class_that_is_not_partial_is_reported() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public class {|BZP0001:Action|};
        """);

    [Fact]
    public Task A_type_around_an_action_must_be_partial() => RuleVerifier.VerifyAsync("""
        public struct {|BZP0001:Outer|}
        {
            public partial record Middle
            {
                [BizprocRobot("a", Name = "A")]
                public sealed partial class Action;
            }
        }
        """);

    [Fact]
    public Task A_class_in_two_parts_is_not_reported() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action;
        """,
        """
        partial class Action
        {
            internal int Other { get; set; }
        }
        """);

    [Theory]
    [InlineData("public static partial class {|BZP0002:Action|};")]
    [InlineData("public abstract partial class {|BZP0002:Action|};")]
    [InlineData("public partial class {|BZP0002:Action|}<T>;")]
    [InlineData("file partial class {|BZP0002:Action|};")]
    [InlineData("public partial class {|BZP0002:Action|}(int number) { public int Number => number; }")]
    [InlineData("public partial record {|BZP0002:Action|}(int Number);")]
    [InlineData("public partial class {|BZP0002:Action|} { public required int Number { get; init; } }")]
    [InlineData("public partial class {|BZP0002:Action|} { public required int Number; }")]
    [InlineData("public sealed partial class Action { private Action() { } }")]
    [InlineData("public partial class Action { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Action() { } public required int Number { get; init; } }")]
    [InlineData("public partial record Action { }")]
    [InlineData("internal partial class Action { [BizprocProperty(Name = \"N\")] public required int Number { get; init; } }")]
    public Task A_class_is_reported_if_generated_code_cannot_make_it(string declaration) =>
        RuleVerifier.VerifyAsync("[BizprocActivity(\"a\", Name = \"A\")]\n" + declaration);

    [Theory]
    [InlineData("private", true)]
    [InlineData("protected", true)]
    [InlineData("private protected", true)]
    [InlineData("protected internal", false)]
    [InlineData("internal", false)]
    [InlineData("public", false)]
    public Task A_nested_class_is_reported_if_the_registry_cannot_name_it(string accessibility, bool isWrong) => RuleVerifier.VerifyAsync($$"""
        public partial class Outer
        {
            [BizprocActivity("a", Name = "A")]
            {{accessibility}} partial class {{(isWrong ? "{|BZP0002:Action|}" : "Action")}};
        }
        """);

    [Fact]
    public Task A_class_inside_a_private_or_generic_one_is_reported() => RuleVerifier.VerifyAsync("""
        public partial class Outer
        {
            private partial class Hidden
            {
                [BizprocActivity("a", Name = "A")]
                public partial class {|BZP0002:Action|};
            }
        }

        public partial class Outer<T>
        {
            [BizprocActivity("b", Name = "B")]
            public partial class {|BZP0002:Action|};
        }
        """);

    [Fact]
    public Task A_required_member_of_a_base_without_an_attribute_is_reported() => RuleVerifier.VerifyAsync("""
        public class Base
        {
            public required int Number { get; init; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class {|BZP0002:Action|} : Base;
        """);

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

    [Theory]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot({|BZP0003:\"a\"|})]")]
    [InlineData("[BizprocRobot({|BZP0003:Codes.A|}), BizprocActivity(\"a\", Name = \"A\")]")]
    [InlineData("[BizprocActivity({|BZP0102:\"a b\"|}, Name = \"A\"), BizprocRobot({|BZP0003:{|BZP0102:\"a b\"|}|})]")]
    [InlineData("[BizprocActivity({|BZP0101:\"\"|}, Name = \"A\"), BizprocRobot({|BZP0101:\"\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot({|BZP0104:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"a.robot\")]")]
    public Task Codes_of_activity_and_robot_must_differ(string attributes) => RuleVerifier.VerifyAsync(
        attributes + "\npublic partial class Action;",
        """
        internal static class Codes
        {
            public const string A = "a";
        }
        """);

    [Fact]
    public Task Activity_and_robot_in_two_files_may_not_share_a_code() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action;
        """,
        """
        [BizprocRobot({|BZP0003:"a"|})]
        partial class Action;
        """);

    [Fact]
    public Task Members_in_the_place_of_generated_ones_are_reported() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            public string {|BZP0007:Definition|} => "own";
            public class {|BZP0007:AddAsync|};
            public string Other => "own";
            public static void definition() { }
        }

        [BizprocActivity("b", Name = "A")]
        public partial class {|BZP0007:DeleteAsync|};

        public record Base
        {
            public string Definition => "of a base";
        }

        [BizprocActivity("c", Name = "A")]
        public partial record Derived : Base;
        """,
        """
        partial class Action
        {
            public void {|BZP0007:UpdateAsync|}(int number) { }
            public void {|BZP0007:UpdateAsync|}() { }
        }
        """);

    [Fact]
    public Task A_message_names_the_code_of_both() => RuleVerifier.VerifyMessageAsync(
        "BZP0003",
        "'a' is the code of both activity and robot 'Action': the portal answers 'Activity or Robot already installed!'",
        """
        [BizprocActivity("a", Name = "A"), BizprocRobot({|#0:"a"|})]
        public partial class Action;
        """);

    [Fact]
    public Task A_message_says_how_to_reach_what_is_left_out() => RuleVerifier.VerifyMessageAsync(
        "BZP0007",
        "'AddAsync' takes the place of the generated member of that name in 'Action'; use 'ActionDefinition.GetAll<Action>()' for what the generated one does",
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            public void {|#0:AddAsync|}() { }
        }
        """,
        DiagnosticSeverity.Info);
}
