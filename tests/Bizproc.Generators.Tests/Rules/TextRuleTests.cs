using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

public class TextRuleTests
{
    [Theory]
    [InlineData("[{|BZP0105:BizprocActivity(\"a\")|}]")]
    [InlineData("[BizprocActivity(\"a\", Name = {|BZP0105:\"\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = {|BZP0105:null|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = {|BZP0105:\"0\"|})]")]
    [InlineData("[{|BZP0105:BizprocActivity(\"a\")|}, BizprocRobot(\"b\")]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"b\", Name = {|BZP0105:\"\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"b\")]")]
    [InlineData("[{|BZP0105:BizprocActivity(\"a\")|}, BizprocText(\"en\", Description = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText(\"en\", Name = \"A\")]")]
    public Task A_name_of_an_action_must_be_there(string attributes) => RuleVerifier.VerifyAsync(attributes + "\npublic partial class Action;");

    [Fact]
    public Task A_name_of_a_property_must_be_there_in_a_base_too() => RuleVerifier.VerifyAsync("""
        public abstract class Base
        {
            [{|BZP0105:BizprocProperty|}]
            public int Number { get; set; }

            [BizprocProperty]
            [BizprocText("en", Name = "Text")]
            public string? Text { get; set; }
        }

        [{|BZP0110:BizprocActivity("a", Name = "A")|}]
        public partial class Action : Base
        {
            [{|BZP0110:BizprocReturnProperty("answer", Name = {|BZP0105:""|})|}]
            public string? Answer { get; set; }
        }
        """);

    [Theory]
    [InlineData("Name = {|BZP0106:\" \"|}")]
    [InlineData("Name = {|BZP0106:\" A\"|}")]
    [InlineData("Name = {|BZP0106:\"A\\n\"|}")]
    [InlineData("Name = {|BZP0106:\"A\\u00A0\"|}")]
    [InlineData("Name = {|BZP0106:@\" A\"|}")]
    [InlineData("Name = {|BZP0106:Texts.Name|}")]
    [InlineData("Name = {|BZP0106:Texts.Name + \".\"|}")]
    [InlineData("Name = \"A\", Description = {|BZP0106:\"A \"|}")]
    [InlineData("Name = \"A b\\tc\"")]
    [InlineData("Name = \"A\\u200B\"")]
    [InlineData("Name = \"A\", Description = \"\"")]
    public Task White_space_around_a_text_for_everyone_is_reported(string arguments) => RuleVerifier.VerifyAsync(
        $$"""
        [BizprocRobot("a", {{arguments}})]
        public partial class Action;
        """,
        """
        internal static class Texts
        {
            public const string Name = "\tA";
        }
        """);

    [Fact]
    public Task White_space_around_other_texts_is_reported() => RuleVerifier.VerifyAsync("""
        public enum Choice
        {
            [BizprocOption(" a ", Name = {|BZP0106:"A "|})] A,
            [BizprocOption("b", Name = {|BZP0106:""|})] B,
        }

        [BizprocActivity("a", Name = "A")]
        [BizprocText("de", Name = {|BZP0106:""|}, Description = {|BZP0106:" "|})]
        public partial class Action
        {
            [BizprocProperty(Name = {|BZP0106:" V"|}, Default = " v ")]
            [BizprocText("de", Name = {|BZP0106:"V "|})]
            public string? Value { get; set; }
        }
        """);

    [Theory]
    [InlineData("\"a\", Name = {|BZP0111:\"\\uD83D\"|}")]
    [InlineData("\"a\", Name = {|BZP0111:\"A \\uDE00\"|}")]
    [InlineData("\"a\", Name = {|BZP0111:\"\\uDE00\\uD83D\"|}")]
    [InlineData("\"a\", Name = {|BZP0111:\"\\uD83D\\uD83D\\uDE00\"|}")]
    [InlineData("\"a\", Name = \"A\", Handler = {|BZP0111:\"/a\\uD83D\"|}")]
    [InlineData("{|BZP0102:\"a\\uD83D\"|}, Name = \"A\"")]
    [InlineData("\"a\", Name = \"\\uD83D\\uDE00\"")]
    [InlineData("\"a\", Name = \"😀😀\", Description = \"\\U0001F600\"")]
    public Task Half_of_a_pair_in_a_text_of_an_action_is_reported(string arguments) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity({{arguments}})]
        public partial class Action;
        """);

    [Fact]
    public Task Half_of_a_pair_in_other_texts_is_reported() => RuleVerifier.VerifyAsync("""
        public enum Choice
        {
            [BizprocOption({|BZP0111:"a\uD83D"|}, Name = {|BZP0111:"A\uD83D"|})] A,
        }

        [BizprocActivity("a", Name = "A")]
        [BizprocText("de", Name = {|BZP0111:"\uDE00A"|})]
        public abstract partial class {|BZP0002:Action|}
        {
            [BizprocProperty({|BZP0301:"v\uD83D"|}, Name = "V", Description = {|BZP0111:"\uD83D"|}, Default = {|BZP0111:"\uDE00"|})]
            [BizprocText("de", Name = "V")]
            public string? Value { get; set; }

            [BizprocProperty(Name = "V", Default = {|BZP0111:new[] { "\uDE00", "a" }|})]
            [BizprocText("de", Name = "V")]
            public string[]? Values { get; set; }
        }
        """);

    [Theory]
    [InlineData("BZP0111", DiagnosticSeverity.Error, "'A\\uD83D' contains a lone surrogate, which UTF-8 cannot encode: the portal would see an empty body", "A\\uD83D")]
    [InlineData("BZP0106", DiagnosticSeverity.Warning, "' A' begins or ends with white space: the portal accepts it and shows it as it is", " A")]
    [InlineData("BZP0106", DiagnosticSeverity.Warning, "' ' is blank: the portal accepts it and shows it as it is", " ")]
    [InlineData("BZP0105", DiagnosticSeverity.Error, "'a' has no name: the portal answers 'Empty activity NAME!'", "")]
    public Task A_message_names_the_text_and_what_the_portal_does(string id, DiagnosticSeverity severity, string message, string name) =>
        RuleVerifier.VerifyMessageAsync(
            id,
            message,
            $$"""
            [BizprocActivity("a", Name = {|#0:"{{name}}"|})]
            public partial class Action;
            """,
            severity);
}
