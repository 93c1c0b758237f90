using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

public class CodeRuleTests
{
    [Theory]
    [InlineData("{|BZP0101:\"\"|}")]
    [InlineData("{|BZP0101:\"0\"|}")]
    [InlineData("{|BZP0101:null!|}")]
    [InlineData("{|BZP0102:\"a b\"|}")]
    [InlineData("{|BZP0102:\"a/b\"|}")]
    [InlineData("{|BZP0102:\"code\\n\"|}")]
    [InlineData("{|BZP0102:\"\\u212A\"|}")]
    [InlineData("{|BZP0102:\"\\u0131\"|}")]
    [InlineData("{|BZP0102:\"\\uD83D\\uDE00\"|}")]
    [InlineData("{|BZP0102:\"\\uD83D\"|}")]
    [InlineData("{|BZP0102:@\"a\\b\"|}")]
    [InlineData("code: {|BZP0101:\"\"|}")]
    [InlineData("{|BZP0102:Codes.Wrong|}")]
    [InlineData("{|BZP0102:Codes.Wrong + \"x\"|}")]
    [InlineData("{|BZP0102:$\"{nameof(Codes)} x\"|}")]
    [InlineData("\"00\"")]
    [InlineData("nameof(Codes)")]
    [InlineData("\"\"\"a.b-c_D9\"\"\"")]
    [InlineData("\".\", Handler = \"/dot\"")]
    public Task A_code_is_judged_by_its_characters(string code) => RuleVerifier.VerifyAsync(
        $$"""
        [BizprocActivity({{code}}, Name = "A")]
        public partial class Action;
        """,
        """
        internal static class Codes
        {
            public const string Wrong = "a" + " b";
        }
        """);

    [Theory]
    [InlineData(128, false)]
    [InlineData(129, true)]
    public Task A_long_code_is_reported(int length, bool isWrong)
    {
        string code = $"\"{new string('c', length)}\"";
        return RuleVerifier.VerifyAsync($$"""
            [BizprocActivity({{(isWrong ? $"{{|BZP0102:{code}|}}" : code)}}, Name = "A")]
            public partial class Action;
            """);
    }

    [Fact]
    public Task A_code_used_twice_is_reported_at_every_class_but_the_first_by_name() => RuleVerifier.VerifyAsync(
        """
        namespace Demo
        {
            [BizprocRobot({|BZP0103:"same"|}, Name = "A")]
            public partial class Second;
        }
        """,
        """
        namespace Demo
        {
            [BizprocActivity(Codes.Same, Name = "A")]
            public partial class First;

            public partial record Outer
            {
                [BizprocActivity({|BZP0103:Codes.Same|}, Name = "A")]
                internal partial record Third;
            }
        }
        """,
        """
        namespace Demo
        {
            internal static class Codes
            {
                public const string Same = nameof(Same) == "Same" ? "sa" + "me" : "";
            }
        }
        """);

    [Fact]
    public Task Attributes_under_an_alias_count() => RuleVerifier.VerifyAsync(
        """
        using Step = Bizproc.BizprocActivityAttribute;

        [Step("same", Name = "A")]
        public partial class First;
        """,
        """
        [Bizproc.BizprocRobotAttribute({|BZP0103:"same"|}, Name = "A")]
        public partial class Second;
        """);

    [Fact]
    public Task Both_attributes_of_a_partial_class_count_in_whatever_file_they_stand() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class First;

        [BizprocActivity("c", Name = "A")]
        public partial class Second;
        """,
        """
        [BizprocRobot("b")]
        partial class First;

        [BizprocRobot({|BZP0103:"b"|})]
        partial class Second;
        """);

    [Fact]
    public Task What_another_rule_says_of_a_code_is_not_said_again() => RuleVerifier.VerifyAsync("""
        [BizprocActivity({|BZP0101:"0"|}, Name = "A")]
        public partial class EmptyFirst;

        [BizprocActivity({|BZP0101:"0"|}, Name = "A")]
        public partial class EmptySecond;

        [BizprocActivity("own", Name = "A"), BizprocRobot({|BZP0003:"own"|})]
        public partial class Own;
        """);

    [Fact]
    public Task A_code_of_another_class_is_reported_for_activity_and_robot() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class First;

        [BizprocActivity({|BZP0103:"a"|}, Name = "A"), BizprocRobot({|BZP0003:"a"|})]
        public partial class Second;
        """);

    [Fact]
    public Task Codes_that_differ_by_case_only_are_reported() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity({|BZP0104:"Send"|}, Name = "A")]
        public partial class Second;

        [BizprocActivity({|BZP0103:"Send"|}, Name = "A")]
        public partial class Third;

        [BizprocActivity("pair", Name = "A"), BizprocRobot({|BZP0104:"PAIR"|})]
        public partial class Pair;
        """,
        """
        [BizprocActivity("send", Name = "A")]
        public partial class First;

        [BizprocActivity("send.robot", Name = "A")]
        public partial class Other;
        """);

    [Theory]
    [InlineData("BZP0101", "'' counts as an empty code of 'Action': the portal answers 'Empty activity code!'", "")]
    [InlineData("BZP0102", "'a b' cannot be the code of 'Action': the portal answers 'Wrong activity code!', and allows letters A-Z a-z, digits, '.', '_' and '-', at most 128", "a b")]
    [InlineData("BZP0102", "'a\\n' cannot be the code of 'Action': the portal accepts it with the newline at its end, and then finds the action only under that code", "a\\n")]
    public Task A_message_names_the_value_and_what_the_portal_does(string id, string message, string code) => RuleVerifier.VerifyMessageAsync(
        id,
        message,
        $$"""
        [BizprocActivity({|#0:"{{code}}"|}, Name = "A")]
        public partial class Action;
        """);

    [Fact]
    public Task A_message_names_the_first_with_the_code() => RuleVerifier.VerifyMessageAsync(
        "BZP0103",
        "Code 'a' is used by 'Demo.Outer.Action' already: the portal refuses to add the second, and an update overwrites the first",
        """
        namespace Demo
        {
            public partial class Outer
            {
                [BizprocActivity("a", Name = "A")]
                public partial class Action;
            }
        }

        [BizprocActivity({|#0:"a"|}, Name = "A")]
        public partial class Other;
        """);

    [Fact]
    public Task A_message_names_the_similar_code() => RuleVerifier.VerifyMessageAsync(
        "BZP0104",
        "Code 'a' differs from 'A' of 'First' only by case: the portal treats them as two actions",
        """
        [BizprocActivity("A", Name = "A")]
        public partial class First;

        [BizprocActivity({|#0:"a"|}, Name = "A")]
        public partial class Second;
        """,
        DiagnosticSeverity.Warning);
}
