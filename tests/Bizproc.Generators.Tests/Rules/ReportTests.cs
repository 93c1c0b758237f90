using System.Globalization;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>The common behaviour of all rules: the place of a fault in another assembly, and the display of a text in a message.</summary>
public class ReportTests
{
    private const string Library = """
        [Flags]
        public enum Choice
        {
            [BizprocOption("")] First,
            [BizprocOption("same", Name = "Name ")] Second,
            [BizprocOption("same")] Third,
        }

        public abstract class Base
        {
            [BizprocProperty("a-b", Name = "Value")]
            public int Value { get; private set; }
        }
        """;

    [Fact]
    public async Task The_options_of_another_assembly_are_reported_where_they_are_used() => Assert.Equal(
        [
            "BZP0106 [Warning] at BizprocProperty(Name = \"Choice\"): 'Name ' begins or ends with white space: the portal accepts it and shows it as it is",
            "BZP0309 [Error] at BizprocProperty(Name = \"Choice\"): '' cannot be the key of option 'First': it is empty, which the portal reads as no choice",
            "BZP0309 [Error] at BizprocProperty(Name = \"Choice\"): 'same' cannot be the key of option 'Third': it is already the key of 'Second', and the portal would keep only one of them",
            "BZP0310 [Warning] at BizprocProperty(Name = \"Choice\"): 'First' is an option, but 'Choice' has [Flags], and the portal has no option for a combination; use a collection of a plain enum",
        ],
        await LinesOf("""
            [BizprocActivity("a", Name = "A")]
            public partial class Action
            {
                [BizprocProperty(Name = "Choice")]
                public Choice Choice { get; set; }
            }
            """));

    [Fact]
    public async Task A_property_of_another_assembly_is_reported_on_the_action() => Assert.Equal(
        ["BZP0005 [Error] at BizprocActivity(\"a\", Name = \"A\"): 'Value' cannot be a property of an action: it has no setter that the action's own code can call"],
        await LinesOf("""
            [BizprocActivity("a", Name = "A")]
            public partial class Action : Base;
            """));

    [Theory]
    [InlineData("\\n", "\\n")]
    [InlineData("\\r", "\\r")]
    [InlineData("\\t", "\\u0009")]
    [InlineData("\\u0085", "\\u0085")]
    [InlineData("\\u00E9", "é")]
    public Task What_cannot_be_seen_is_shown_in_a_message(string written, string shown) => MessageVerifier.VerifyAsync(
        $$"""
        [BizprocActivity("a", Name = " a{{written}}b")]
        public partial class Action;
        """,
        $"BZP0106: ' a{shown}b' begins or ends with white space: the portal accepts it and shows it as it is");

    [Theory]
    [InlineData(159, "")]
    [InlineData(160, "")]
    [InlineData(161, "…")]
    public Task A_long_text_is_cut_in_a_message(int length, string end)
    {
        string text = ' ' + new string('x', length - 1);
        return MessageVerifier.VerifyAsync(
            $$"""
            [BizprocActivity("a", Name = "{{text}}")]
            public partial class Action;
            """,
            $"BZP0106: '{text[..Math.Min(length, 160)]}{end}' begins or ends with white space: the portal accepts it and shows it as it is");
    }

    /// <summary>Id, severity, the source that is underlined, and the message of each diagnostic.</summary>
    private static async Task<IEnumerable<string>> LinesOf(string source)
    {
        var compilation = TestCompilation.Of(source).AddReferences(TestCompilation.Library(Library));
        // The severity of the rule itself, not that of the strict test project.
        var options = compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default);
        var diagnostics = await compilation.WithOptions(options).WithAnalyzers([new BizprocAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics.Where(static diagnostic => !QuietRules.ForTestsWith().Contains(diagnostic.Id)).Select(LineOf).Order(StringComparer.Ordinal);
    }

    private static string LineOf(Diagnostic diagnostic)
    {
        string place = diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
        return $"{diagnostic.Id} [{diagnostic.Severity}] at {place}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
