using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

public class DescriptionRuleTests
{
    [Theory]
    [InlineData("[{|BZP0112:BizprocActivity(\"a\", Name = \"A\")|}]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\", Description = {|BZP0112:\"\"|})]")]
    [InlineData("[{|BZP0112:BizprocActivity(\"a\", Name = \"A\")|}, BizprocRobot(\"b\")]")]
    [InlineData("[{|BZP0112:BizprocActivity(\"a\", Name = \"A\")|}, BizprocRobot(\"b\", Description = \"What it does\")]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\", Description = \"What it does\"), BizprocRobot(\"b\", Description = {|BZP0112:\"A\"|})]")]
    [InlineData("[{|BZP0112:BizprocRobot(\"a\", Name = \"A\")|}, BizprocText(\"de\", Name = \"A\")]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"Send mail\", Description = {|BZP0112:\"Send mail\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"Send mail\", Description = {|BZP0112:\"Send-Mail...\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"?\", Description = {|BZP0112:\"?\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"!\", Description = \"?\")] /* BZP0112 */")]
    [InlineData("[BizprocActivity(\"a\", Name = \"Send mail\", Description = \"Sends mail\")] /* BZP0112 */")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocText(\"en\", Description = \"What it does\")] /* BZP0112 */")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\", Description = {|BZP0106:\" \"|})] /* BZP0112 */")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocText(\"de\", Description = {|BZP0109:\"Was es tut\"|})] /* BZP0112 */")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\", Description = \"What it does\"), BizprocText(\"de\", Name = \"B\", Description = {|BZP0112:\"b!\"|})]")]
    public Task A_description_of_an_action_is_asked_for(string attributes) => RuleVerifier.VerifyAsync(attributes + "\npublic partial class Action;");

    [Fact]
    public Task A_description_of_a_property_may_be_missing_and_must_not_repeat_the_name() => RuleVerifier.VerifyAsync(
        """
        public class Base
        {
            [BizprocProperty(Name = "Sum", Description = {|BZP0112:"Sum."|})]
            public int? Inherited { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A", Description = "What it does")]
        public partial class Action : Base
        {
            [BizprocProperty(Name = "Value")]
            public int? None { get; set; }

            [BizprocReturnProperty(Name = "Value", Description = {|BZP0112:"value"|})]
            public int? Same { get; set; }
        }

        [BizprocActivity("b", Name = "A", Description = "What it does"), BizprocText("en", Name = "A")]
        public partial class Other
        {
            [BizprocProperty(Name = "Value", Description = "In euro"), BizprocText("en", Name = "Value", Description = {|BZP0112:"VALUE"|})]
            public int? InOneLanguage { get; set; }
        }
        """);

    [Theory]
    [InlineData("[{|#0:BizprocActivity(\"a\", Name = \"A\")|}]", "no description")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\", Description = {|#0:\"a\"|})]", "its name as its description")]
    public Task A_message_says_what_is_wrong_with_a_description(string attribute, string fault) => RuleVerifier.VerifyMessageAsync(
        "BZP0112",
        $"'a' has {fault}: a designer, or an assistant that builds workflows, learns only its name",
        attribute + "\npublic partial class Action;",
        DiagnosticSeverity.Info);
}
