using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

public class LanguageRuleTests
{
    [Theory]
    [InlineData("{|BZP0107:\"es\"|}")]
    [InlineData("{|BZP0107:\"pt-BR\"|}")]
    [InlineData("{|BZP0107:\"en-US\"|}")]
    [InlineData("{|BZP0107:\"xx\"|}")]
    [InlineData("{|BZP0107:\" de\"|}")]
    [InlineData("{|BZP0107:\"\"|}")]
    [InlineData("{|BZP0107:null!|}")]
    [InlineData("{|BZP0107:\"\\uD83D\"|}")]
    [InlineData("{|BZP0107:\"\\u0131n\"|}")]
    [InlineData("{|BZP0107:\"\\u212Az\"|}")]
    [InlineData("{|BZP0107:Languages.Spanish|}")]
    [InlineData("language: {|BZP0107:\"zh\" + \"-CN\"|}")]
    [InlineData("\"de\"")]
    [InlineData("\"KZ\"")]
    [InlineData("\"\"\"la\"\"\"")]
    [InlineData("nameof(Languages.hi)")]
    public Task A_language_is_judged(string language) => RuleVerifier.VerifyAsync(
        $$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocText({{language}}, Name = "A")]
        public partial record Action;
        """,
        """
        internal static class Languages
        {
            public const string Spanish = "es";
            public const string hi = Spanish;
        }
        """);

    [Fact]
    public Task A_language_of_a_property_is_judged_in_a_base_too() => RuleVerifier.VerifyAsync("""
        public class Base
        {
            [BizprocProperty(Name = "V")]
            [BizprocText({|BZP0107:"xx"|}, Name = "V")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task A_language_written_twice_is_reported() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        [BizprocText("de", Name = "A")]
        [BizprocText({|BZP0108:"DE"|}, Description = "A")]
        [BizprocText({|BZP0108:"*"|}, Name = "A")]
        [BizprocText({|BZP0108:"*"|}, Description = "A")]
        [BizprocText("en", Name = "A", Description = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value")]
            [BizprocText("de", Name = "Wert")]
            [BizprocText("en", Name = "Value"), BizprocText({|BZP0108:"en"|}, Name = "Value")]
            public int Value { get; set; }
        }
        """);

    [Theory]
    [InlineData("[BizprocActivity(\"a\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|}), BizprocText(\"fr\", Name = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocText(\"de\", Name = \"A\", Description = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|}, Description = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText(\"de\", Name = \"A\", Description = {|BZP0109:\"A\"|}), BizprocText(\"en\", Name = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText(\"en\", Name = {|BZP0106:\"\"|}), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText({|BZP0107:\"es\"|}, Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText({|BZP0107:\"en-GB\"|}, Name = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocRobot(\"b\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"b\", Name = \"\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocRobot(\"b\", Name = \"A\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText(\"EN\", Name = \"A\"), BizprocText(\"de\", Name = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocText(\"*\", Name = \"A\"), BizprocText(\"de\", Name = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocText(\"de\", Name = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"b\"), BizprocText(\"de\", Name = \"A\")]")]
    public Task A_text_for_everyone_is_asked_for_beside_those_by_language(string attributes) =>
        RuleVerifier.VerifyAsync(attributes + "\npublic partial class Action;");

    [Fact]
    public Task A_text_for_everyone_is_asked_for_on_a_property() => RuleVerifier.VerifyAsync(
        """
        internal class Base
        {
            [BizprocProperty]
            [BizprocText("ru", Name = {|BZP0109:"A"|})]
            public int Inherited { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocText("ru", Name = "A")]
        internal partial class Action : Base
        {
            [BizprocReturnProperty, BizprocText("ru", Name = {|BZP0109:"A"|}, Description = {|BZP0109:Texts.Description|})]
            public int Value { get; set; }
        }

        internal static class Texts
        {
            public const string Description = nameof(Description);
        }
        """);

    [Fact]
    public Task A_language_that_only_other_texts_have_is_missing() => RuleVerifier.VerifyAsync("""
        [{|BZP0110:{|BZP0110:BizprocActivity("a", Name = "A")|}|}]
        public partial class Action
        {
            [{|BZP0110:BizprocProperty(Name = "V")|}]
            [BizprocText("DE", Name = "V")]
            public int First { get; set; }

            [{|BZP0110:BizprocReturnProperty(Name = "V")|}]
            [BizprocText("fr", Name = "V")]
            public int Second { get; set; }

            [BizprocProperty(Name = "V"), BizprocText("fr", Name = "V"), BizprocText("de", Name = "V")]
            public int Third { get; set; }
        }

        [BizprocRobot("b", Name = "A")]
        [BizprocText("*", Description = "A")]
        [BizprocText({|BZP0107:"xx"|}, Name = "A")]
        public partial class Other
        {
            [BizprocProperty(Name = "V")]
            public int First { get; set; }
        }
        """);

    [Fact]
    public Task A_language_of_a_base_is_one_of_the_action() => RuleVerifier.VerifyAsync(
        """
        public class Base
        {
            [BizprocProperty(Name = "V")]
            [BizprocText("de", Name = "V")]
            public int First { get; set; }

            [BizprocProperty(Name = "V")]
            public int Second { get; set; }
        }
        """,
        """
        [{|BZP0110:BizprocActivity("a", Name = "A")|}]
        public partial class Action : Base;
        """);

    [Theory]
    [InlineData("es", "No portal has language 'es': it accepts the text, but nobody will see it; did you mean 'la'?")]
    [InlineData("xx", "No portal has language 'xx': it accepts the text, but nobody will see it")]
    public Task A_message_names_the_language_that_may_be_meant(string language, string message) => RuleVerifier.VerifyMessageAsync(
        "BZP0107",
        message,
        $$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocText({|#0:"{{language}}"|}, Name = "A")]
        public partial class Action;
        """);

    [Fact]
    public Task A_message_names_the_text_that_only_one_language_has() => RuleVerifier.VerifyMessageAsync(
        "BZP0109",
        "Name 'A' is for language 'ru', and there is none for all languages or for 'en': portals in other languages show an empty text",
        """
        [BizprocActivity("a")]
        [BizprocText("ru", Name = {|#0:"A"|})]
        public partial class Action;
        """,
        DiagnosticSeverity.Warning);

    [Fact]
    public Task A_message_names_the_language_that_is_missing() => RuleVerifier.VerifyMessageAsync(
        "BZP0110",
        "'Value' has no text in language 'de', which other texts of 'Action' have",
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocText("de", Name = "A")]
        public partial class Action
        {
            [{|#0:BizprocProperty(Name = "V")|}]
            public int Value { get; set; }
        }
        """,
        DiagnosticSeverity.Info);
}
