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
