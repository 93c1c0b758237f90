using Bizproc.Generators.CodeFixes;
using Bizproc.Generators.Tests.CodeFixes;
using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Rules;

public class TriggerRuleTests
{
    [Theory]
    [InlineData("{|BZP0701:\"\"|}, Name = \"A\"")]
    [InlineData("{|BZP0701:\"0\"|}, Name = \"A\"")]
    [InlineData("{|BZP0701:null!|}, Name = \"A\"")]
    [InlineData("{|BZP0702:\"a b\"|}, Name = \"A\"")]
    [InlineData("{|BZP0702:\"a\\n\"|}, Name = \"A\"")]
    [InlineData("{|BZP0702:\"\\u212A\"|}, Name = \"A\"")]
    [InlineData("{|BZP0702:\"\\uD83D\"|}, Name = \"A\"")]
    [InlineData("code: {|BZP0702:\"a/\" + \"b\"|}, Name = \"A\"")]
    [InlineData("\"a.b-C_9\", Name = \"A\"")]
    [InlineData("\"00\", Name = \"00\"")]
    [InlineData("\"a\", Name = {|BZP0703:\"\"|}")]
    [InlineData("\"a\", Name = {|BZP0703:\"0\"|}")]
    [InlineData("\"a\", Name = {|BZP0703:null|}")]
    [InlineData("\"a\", Name = {|BZP0106:\" A\"|}")]
    [InlineData("\"a\", Name = {|BZP0111:\"A\\uD83D\"|}")]
    public Task Code_and_name_are_judged(string arguments) => RuleVerifier.VerifyAsync($"[BizprocTrigger({arguments})] public static partial class Signed;");

    [Fact]
    public Task A_missing_name_is_reported_at_the_attribute() => RuleVerifier.VerifyAsync("[{|BZP0703:BizprocTrigger(\"a\")|}] public static partial class Signed;");

    [Theory]
    [InlineData("public static class {|BZP0001:Signed|};")]
    [InlineData("public class {|BZP0001:Outer|} { [BizprocTrigger(\"inner\", Name = \"I\")] public static partial class Inner; } [BizprocTrigger(\"o\", Name = \"O\")] public partial class Other;", "")]
    [InlineData("public static partial class {|BZP0705:Signed|}<T>;")]
    [InlineData("public partial class Outer<T> { [BizprocTrigger(\"inner\", Name = \"I\")] public static partial class {|BZP0705:Inner|}; }", "")]
    [InlineData("public partial class Outer { [BizprocTrigger(\"inner\", Name = \"I\")] private static partial class {|BZP0705:Inner|}; }", "")]
    [InlineData("file static partial class {|BZP0705:Signed|};")]
    [InlineData("public static partial class {|BZP0705:Signed|} { public static int Definition => 1; }")]
    [InlineData("public static partial class Signed { public static int ExecuteAsync => 1; }")]
    [InlineData("public abstract partial class Signed(int number) { public required int Number { get; init; } = number; }")]
    [InlineData("public sealed partial record Signed;")]
    [InlineData("[BizprocRobot(\"r\", Name = \"R\")] public partial class Signed;", "[{|BZP0706:BizprocTrigger(\"a\", Name = \"A\")|}]")]
    [InlineData("[BizprocActivity(\"r\", Name = \"R\")] public class {|BZP0001:Signed|};", "[{|BZP0706:BizprocTrigger(\"a\", Name = \"A\")|}]")]
    [InlineData("[{|BZP0004:BizprocText(\"de\", Name = \"A\")|}] public static partial class Signed;")]
    public Task The_class_is_judged(string type, string attribute = "[BizprocTrigger(\"a\", Name = \"A\")]") => RuleVerifier.VerifyAsync(attribute + type);

    [Fact]
    public Task A_code_used_twice_is_reported_at_every_class_but_the_first_by_name() => RuleVerifier.VerifyAsync(
        """
        [BizprocTrigger({|BZP0704:"same"|}, Name = "A")] public static partial class Second;
        [BizprocTrigger({|BZP0704:Codes.Same|}, Name = "A")] public static partial class Third;
        [BizprocTrigger("Same", Name = "A")] public static partial class OtherCase;
        """,
        """
        [BizprocTrigger("same", Name = "A")] public static partial class First;
        [BizprocRobot("same", Name = "A")] public partial class Robot;
        internal static class Codes { public const string Same = "same"; }
        """);

    [Theory]
    [InlineData("BZP0701", "'0' counts as an empty code of trigger 'Signed': the portal answers 'Empty trigger code!'", "[BizprocTrigger({|#0:\"0\"|}, Name = \"A\")] public static partial class Signed;")]
    [InlineData("BZP0702", "'a b' cannot be the code of trigger 'Signed': the portal answers 'Wrong trigger code!', and allows letters A-Z a-z, digits, '.', '_' and '-'", "[BizprocTrigger({|#0:\"a b\"|}, Name = \"A\")] public static partial class Signed;")]
    [InlineData("BZP0703", "Trigger 'Signed' has no name: the portal answers 'Empty trigger name!'", "[{|#0:BizprocTrigger(\"a\")|}] public static partial class Signed;")]
    [InlineData("BZP0704", "Code 'a' is used by 'Demo.First' already: the portal keeps one trigger for both, with the name of the last one", "namespace Demo; [BizprocTrigger(\"a\", Name = \"A\")] public static partial class First; [BizprocTrigger({|#0:\"a\"|}, Name = \"A\")] public static partial class Signed;")]
    [InlineData("BZP0705", "'Signed' cannot be a trigger: its member 'Definition' has the name of the generated definition", "[BizprocTrigger(\"a\", Name = \"A\")] public static partial class {|#0:Signed|} { public static int Definition => 1; }")]
    [InlineData("BZP0706", "'Signed' is an action, so it cannot be a trigger as well; declare the trigger on a class of its own", "[{|#0:BizprocTrigger(\"a\", Name = \"A\")|}, BizprocRobot(\"r\", Name = \"R\")] public partial class Signed;")]
    public Task Each_rule_has_its_message(string id, string message, string source) => RuleVerifier.VerifyMessageAsync(id, message, source);

    [Theory]
    [InlineData("{|BZP0702:\"a b\"|}, Name = \"A\"", "\"a_b\", Name = \"A\"")]
    [InlineData("\"a\", Name = {|BZP0703:\"\"|}", "\"a\", Name = \"Document signed\"")]
    public Task Code_and_name_are_fixed(string wrong, string right) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        $"[BizprocTrigger({wrong})]\npublic static partial class DocumentSigned;", $"[BizprocTrigger({right})]\npublic static partial class DocumentSigned;");

    [Fact]
    public Task No_two_triggers_get_one_code() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocTrigger({|BZP0702:"a b"|}, Name = "A")]
        public static partial class First;

        [BizprocTrigger("A_b", Name = "A")]
        public static partial class Second;
        """,
        """
        [BizprocTrigger({|BZP0702:"a b"|}, Name = "A")]
        public static partial class First;

        [BizprocTrigger("A_b", Name = "A")]
        public static partial class Second;
        """);

    [Fact]
    public async Task A_code_of_a_library_is_reported_where_the_library_is_added() => Assert.Equal(
        ["BZP0704 at \"same\": Code 'same' is used by 'Shop' (a referenced assembly) already: the portal keeps one trigger for both, with the name of the last one"],
        await ReportedLines.OfAsync(
            """
            [BizprocTrigger("same", Name = "A")] public static partial class Near;
            public static class Program { public static void Add(BizprocBuilder builder) => builder.AddActions(); }
            """,
            TestCompilation.Library("[BizprocTrigger(\"same\", Name = \"A\")] public static partial class Far;", "Shop")));
}
