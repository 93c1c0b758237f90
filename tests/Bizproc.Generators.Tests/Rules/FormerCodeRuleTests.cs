namespace Bizproc.Generators.Tests.Rules;

public class FormerCodeRuleTests
{
    [Theory]
    [InlineData("\"old\"")]
    [InlineData("\"Old.2_-\"")]
    [InlineData("{|BZP0101:\"\"|}")]
    [InlineData("{|BZP0101:\"0\"|}")]
    [InlineData("{|BZP0101:null!|}")]
    [InlineData("{|BZP0102:\"a b\"|}")]
    [InlineData("{|BZP0102:\"a\\n\"|}")]
    [InlineData("{|BZP0103:\"new\"|}")]
    [InlineData("{|BZP0103:\"other\"|}")]
    [InlineData("{|BZP0103:\"other_old\"|}")]
    [InlineData("{|BZP0104:\"OTHER\"|}")]
    [InlineData("\"NEW\"")]
    [InlineData("{|BZP0201:\"..\"|}")]
    [InlineData("\"old\", Mark = \"(old)\"")]
    [InlineData("\"old\", Mark = {|BZP0106:\" old\"|}")]
    [InlineData("\"old\", Mark = {|BZP0111:\"\\uD83D\"|}")]
    [InlineData("\"old\", Kind = ActionKind.Activity")]
    [InlineData("\"old\", Kind = {|BZP0322:ActionKind.Trigger|}")]
    public Task A_former_code_is_judged_as_a_code(string arguments) => RuleVerifier.VerifyAsync($$"""
        [BizprocRobot("new", Name = "New")]
        [BizprocFormerCode({{arguments}})]
        public partial class Action;

        [BizprocActivity("other", Name = "Other")]
        [BizprocFormerCode("other_old")]
        public partial class AOther;
        """);

    [Fact]
    public Task A_former_code_is_written_once() => RuleVerifier.VerifyAsync("""
        [BizprocRobot("new", Name = "New")]
        [BizprocFormerCode("old"), BizprocFormerCode({|BZP0103:"old"|}), BizprocFormerCode({|BZP0103:"old"|})]
        public partial class Action;
        """);

    [Fact]
    public Task A_code_of_today_must_not_be_a_former_one_of_another_class() => MessageVerifier.VerifyAsync(
        """
        [BizprocRobot("first", Name = "First")]
        [BizprocFormerCode("taken")]
        public partial class First;

        [BizprocRobot("taken", Name = "Second")]
        public partial class Second;
        """,
        "BZP0103: Code 'taken' is used by 'Second' already: the portal refuses to add the second, and an update overwrites the first");

    [Fact]
    public Task A_constant_is_a_former_code_too() => RuleVerifier.VerifyAsync("""
        [BizprocRobot("first", Name = "First")]
        [BizprocFormerCode({|BZP0103:Codes.Taken|})]
        public partial class First;

        [BizprocRobot("taken", Name = "Second")]
        public partial class Second;

        public static class Codes
        {
            public const string Taken = "taken";
        }
        """);

    [Fact]
    public Task A_former_code_stands_beside_any_part_of_the_class() => RuleVerifier.VerifyAsync("""
        [BizprocRobot("first", Name = "First")]
        public partial class First;

        [BizprocFormerCode({|BZP0103:"taken"|})]
        public partial class First;

        [BizprocRobot("taken", Name = "Second")]
        public partial class Second;
        """);

    [Theory]
    [InlineData("[{|BZP0322:BizprocFormerCode(\"old\")|}]")]
    [InlineData("[BizprocFormerCode(\"old\", Kind = ActionKind.Robot)]")]
    [InlineData("[BizprocFormerCode(\"old\", Kind = ActionKind.Activity)]")]
    [InlineData("[BizprocFormerCode(\"old\", Kind = {|BZP0322:(ActionKind)7|})]")]
    public Task A_class_of_both_kinds_says_whose_code_it_was(string attribute) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A"), BizprocRobot("r")]
        {{attribute}}
        public partial class Action;
        """);

    [Fact]
    public Task The_message_tells_what_to_write() => MessageVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A"), BizprocRobot("r")]
        [BizprocFormerCode("old")]
        public partial class Action;
        """,
        "BZP0322: The former code 'old' of 'Action' needs Kind = ActionKind.Activity or Kind = ActionKind.Robot: the class is both, and a portal has one action under a code");

    [Theory]
    [InlineData("public partial class Action;")]
    [InlineData("[BizprocTrigger(\"t\", Name = \"T\")] public partial class Action;")]
    public Task A_former_code_of_no_action_has_no_effect(string type) => RuleVerifier.VerifyAsync($"[{{|BZP0004:BizprocFormerCode(\"old\")|}}] {type}");

    [Fact]
    public Task The_settings_page_of_a_former_code_has_an_address_of_its_own() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/page")]
        [BizprocFormerCode("b"), BizprocFormerCode("c")]
        public partial class Action;
        """);

    [Theory]
    [InlineData("/page?former=b", "AOther")]
    [InlineData("/page?FORMER=b", "Other")]
    public Task The_settings_page_of_a_former_code_may_be_taken(string page, string type) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/page")]
        [{|BZP0208:BizprocFormerCode("b")|}]
        public partial class Action;

        [BizprocActivity("z", Name = "Z", UsePlacement = true, PlacementHandler = "{{page}}")]
        public partial class {{type}};
        """);

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    public Task A_long_address_leaves_no_place_for_the_parameter(int length, bool isReported) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "{{"/".PadRight(length, 'p')}}")]
        [{{(isReported ? "{|BZP0208:BizprocFormerCode(\"b\")|}" : "BizprocFormerCode(\"b\")")}}]
        public partial class Action;
        """);

    [Fact]
    public Task The_address_with_the_parameter_must_fit() => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "{{"/".PadRight(190, 'p')}}")]
        [{|BZP0205:BizprocFormerCode("{{new string('b', 60)}}")|}]
        public partial class Action;
        """);

    [Fact]
    public Task A_settings_page_does_not_tell_codes_apart_that_differ_by_case() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/page")]
        [{|BZP0208:BizprocFormerCode("A")|}]
        public partial class Action;
        """);
}
