namespace Bizproc.Generators.Tests.Rules;

public class TextRuleTests
{
    [Theory]
    [InlineData("{|BZP0101:\"\"|}")]
    [InlineData("{|BZP0101:\"0\"|}")]
    [InlineData("{|BZP0102:\"a b\"|}")]
    [InlineData("{|BZP0102:\"a/b\"|}")]
    [InlineData("{|BZP0102:\"code\\n\"|}")]
    [InlineData("{|BZP0102:\"\\u212A\"|}")]
    [InlineData("{|BZP0102:\"\\u0131\"|}")]
    [InlineData("{|BZP0102:\"\\uD83D\\uDE00\"|}")]
    [InlineData("code: {|BZP0101:\"\"|}")]
    [InlineData("{|BZP0102:Codes.Wrong|}")]
    [InlineData("{|BZP0102:Codes.Wrong + \"x\"|}")]
    [InlineData("\"00\"")]
    [InlineData("nameof(Codes)")]
    [InlineData("\"\"\"a.b-c_D9\"\"\"")]
    [InlineData("\".\", Handler = \"/dot\"")]
    public Task A_code(string code) => RuleVerifier.VerifyAsync(
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
    public Task A_long_code(int length, bool isWrong)
    {
        string code = $"\"{new string('c', length)}\"";
        return RuleVerifier.VerifyAsync($$"""
            [BizprocActivity({{(isWrong ? $"{{|BZP0102:{code}|}}" : code)}}, Name = "A")]
            public partial class Action;
            """);
    }

    [Theory]
    [InlineData("[{|BZP0105:BizprocActivity(\"a\")|}]")]
    [InlineData("[BizprocActivity(\"a\", Name = {|BZP0105:\"\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = {|BZP0105:\"0\"|})]")]
    [InlineData("[{|BZP0105:BizprocActivity(\"a\")|}, BizprocRobot(\"b\")]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"b\", Name = {|BZP0105:\"\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"b\")]")]
    [InlineData("[{|BZP0105:BizprocActivity(\"a\")|}, BizprocText(\"en\", Description = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText(\"en\", Name = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\", Name = \" \")]")]
    public Task A_name_of_an_action(string attributes) => RuleVerifier.VerifyAsync(attributes + "\npublic partial class Action;");

    [Fact]
    public Task A_name_of_a_property_also_of_a_base() => RuleVerifier.VerifyAsync("""
        public abstract class Base
        {
            [{|BZP0105:BizprocProperty|}]
            public int Number { get; set; }

            [BizprocProperty]
            [BizprocText("de", Name = "Text")]
            public string? Text { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocReturnProperty("answer", Name = {|BZP0105:""|})]
            public string? Answer { get; set; }
        }
        """);

    [Fact]
    public Task A_language_written_twice() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        [BizprocText("de", Name = "A")]
        [BizprocText({|BZP0108:"DE"|}, Description = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value")]
            [BizprocText("de", Name = "Wert")]
            [BizprocText("en", Name = "Value"), BizprocText({|BZP0108:"en"|}, Name = "Value")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task A_message_names_the_value_and_what_the_portal_answers() => RuleVerifier.VerifyMessageAsync(
        "BZP0102",
        "'a b' cannot be the code of 'Action': the portal answers 'Wrong activity code!'",
        """
        [BizprocActivity({|#0:"a b"|}, Name = "A")]
        public partial class Action;
        """);

    [Fact]
    public Task A_message_shows_what_cannot_be_seen() => RuleVerifier.VerifyMessageAsync(
        "BZP0102",
        "'a\\n' cannot be the code of 'Action': the portal accepts it with the newline at its end, and knows the action by no other code",
        """
        [BizprocActivity({|#0:"a\n"|}, Name = "A")]
        public partial class Action;
        """);
}
