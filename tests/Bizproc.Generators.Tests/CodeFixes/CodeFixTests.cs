using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

public class CodeFixTests
{
    [Theory]
    [InlineData("a b", "a_b")]
    [InlineData(" a/ö ", "_a___")]
    [InlineData("a\\n", "a_")]
    [InlineData("a😀", "a_")]
    [InlineData("a\\uD83D", "a_")]
    [InlineData("\\u212Aa", "_a")]
    public Task Wrong_characters_of_a_code_are_replaced(string code, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        $$"""
        [BizprocActivity({|BZP0102:"{{code}}"|} /* code */, Name = "A")]
        public partial class Action;
        """,
        $$"""
        [BizprocActivity("{{expected}}" /* code */, Name = "A")]
        public partial class Action;
        """);

    [Fact]
    public Task Nothing_is_cut_up_to_the_longest_code() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        $$"""
        [BizprocActivity({|BZP0102:" {{new string('c', 127)}}"|}, Name = "A")]
        public partial class Action;
        """,
        $$"""
        [BizprocActivity("_{{new string('c', 127)}}", Name = "A")]
        public partial class Action;
        """);

    [Fact]
    public Task No_two_actions_get_one_code() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("A_b", Name = "A")]
        public partial class First;

        [BizprocActivity({|BZP0102:"a b"|}, Name = "A")]
        public partial class Second;

        [BizprocActivity({|BZP0102:"c d"|}, Name = "A"), BizprocRobot({|BZP0102:"c/d"|})]
        public partial class Third;
        """,
        """
        [BizprocActivity("A_b", Name = "A")]
        public partial class First;

        [BizprocActivity({|BZP0102:"a b"|}, Name = "A")]
        public partial class Second;

        [BizprocActivity("c_d", Name = "A"), BizprocRobot({|BZP0102:"c/d"|})]
        public partial class Third;
        """);

    [Theory]
    [InlineData("{|BZP0102:\"код\"|}")]
    [InlineData("{|BZP0102:\" \"|}")]
    [InlineData("{|BZP0102:\"a b\" + \"\"|}")]
    [InlineData("{|BZP0102:$\"a b\"|}")]
    public Task Nothing_is_offered_where_no_code_would_be_right(string code) =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync($"[BizprocActivity({code}, Name = \"A\")]\npublic partial class Action;");

    [Theory]
    [InlineData('c')]
    [InlineData(' ')]
    public Task Nothing_is_offered_for_a_code_that_is_too_long(char first)
    {
        string code = $"\"{first}{new string('c', 128)}\"";
        string marked = first == 'c' ? $"{{|BZP0102:{code}|}}" : $"{{|BZP0102:{{|BZP0102:{code}|}}|}}";
        return FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync($"[BizprocActivity({marked}, Name = \"A\")]\npublic partial class Action;");
    }

    [Fact]
    public Task The_robot_of_an_activity_gets_a_code_of_its_own() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocRobot(/* as above */ {|BZP0003:"a"|})]
        public partial class First;

        [BizprocRobot({|BZP0003:@"b"|}, Name = "B"), BizprocActivity("b", Name = "B")]
        public partial class Second;
        """,
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocRobot(/* as above */ "a.robot")]
        public partial class First;

        [BizprocRobot(@"b.robot", Name = "B"), BizprocActivity("b", Name = "B")]
        public partial class Second;
        """);

    [Fact]
    public Task Nothing_is_offered_where_no_code_of_a_robot_would_be_right() => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync($$"""
        [BizprocActivity("taken", Name = "A"), BizprocRobot({|BZP0003:"taken"|})]
        public partial class First;

        [BizprocRobot("Taken.robot", Name = "A")]
        public partial class Second;

        [BizprocActivity({|BZP0102:"код"|}, Name = "A"), BizprocRobot({|BZP0003:{|BZP0102:"код"|}|})]
        public partial class Third;

        [BizprocActivity("{{new string('c', 123)}}", Name = "A"), BizprocRobot({|BZP0003:"{{new string('c', 123)}}"|})]
        public partial class Long;

        [BizprocActivity("twice", Name = "A"), BizprocRobot({|BZP0003:"twice"|})]
        public partial class Other;

        [BizprocActivity({|BZP0103:"twice"|}, Name = "A")]
        public partial class Twice;
        """);
}
