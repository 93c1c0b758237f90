using System.Collections.Immutable;
using System.Globalization;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>Projects that set a version of C#.</summary>
public class LanguageVersionTests
{
    private const string Actions = """
        namespace Demo
        {
            [BizprocRobot("b", Name = "B")]
            public partial class Second { }

            public enum Colour { [BizprocOption("red", Name = "Red")] Red, Green }

            [BizprocActivity("a b", Name = "A", Description = "D", UsePlacement = true, PlacementHandler = "/p")]
            [BizprocText("de", Name = "A"), BizprocDocumentType(DocumentKind.Lead), BizprocInclude("crm")]
            public partial class First
            {
                [BizprocProperty("colour", Name = "Colour", Default = Colour.Red)] public Colour Colour { get; set; }
                [BizprocReturnProperty("answer", Name = "Answer")] public int Answer { get; set; }
            }

            public static class Program { public static void Main() { } }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    public async Task Below_12_there_is_one_error_and_nothing_is_generated(LanguageVersion version, string shown)
    {
        var run = GeneratorRun.Of(Program(version, Actions));
        Assert.Empty(run.Sources);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static each => each.Severity >= DiagnosticSeverity.Warning));

        var found = Assert.Single(await DiagnosticsOf(run.Output));
        Assert.Equal(("BZP0008", DiagnosticSeverity.Error), (found.Id, found.DefaultSeverity));
        Assert.StartsWith("BizprocActivity(\"a b\"", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan), StringComparison.Ordinal);
        Assert.Equal(
            $"This project uses C# {shown}, but generated code needs C# 12.0 or later, so nothing is generated for 'First'; set <LangVersion> to 12.0 or higher, or remove it",
            found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Preview)]
    public async Task From_12_on_all_that_is_generated_compiles(LanguageVersion version)
    {
        foreach (string source in Declarations.All.Append(Actions.Replace("a b", "ab", StringComparison.Ordinal)))
        {
            var compilation = TestCompilation.Of(version, source, "public class Empty;");
            var run = GeneratorRun.Of(compilation.AddReferences(TestCompilation.Library("[BizprocRobot(\"far\", Name = \"Far\")] public partial class Far;")));

            GeneratorAssert.Compiles(run);
            GeneratorAssert.IsCached(run);
            Assert.Equal(2, run.Sources.Select(static each => each.HintName == "Bizproc.BizprocActions.g.cs").Distinct().Count());
            Assert.DoesNotContain(await DiagnosticsOf(run.Output), static each => each.Id is "BZP0008" or "BZP0009");
        }
    }

    [Theory]
    [InlineData("builder.AddActions();", "AddActions")]
    [InlineData("_ = BizprocActions.All;", "BizprocActions")]
    public async Task A_program_without_actions_is_told_where_it_asks_for_them(string statement, string place)
    {
        var run = GeneratorRun.Of(Program(LanguageVersion.CSharp11, $$"""
            public static class Program { public static void Main() { } public static void Add(BizprocBuilder builder) { {{statement}} } }
            """));

        var found = Assert.Single(await DiagnosticsOf(run.Output));
        Assert.Equal("BZP0008", found.Id);
        Assert.Equal(place, found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
        Assert.All(Errors(run.Output), static error => Assert.Equal("File0.cs", error.Location.SourceTree?.FilePath));
    }

    [Fact]
    public async Task A_program_that_only_calls_portals_may_be_of_any_version()
    {
        var run = GeneratorRun.Of(Program(LanguageVersion.CSharp10, """
            public static class Program
            {
                public static void Main() { }
                public static void Add(BizprocBuilder builder, System.Collections.Immutable.ImmutableArray<ActionDefinition> actions) => builder.AddActions(actions);
            }
            """));

        Assert.Empty(Errors(run.Output));
        Assert.Empty(await DiagnosticsOf(run.Output));
    }

    [Fact]
    public void A_change_of_the_version_writes_everything_and_nothing_again()
    {
        var old = TestCompilation.Of(LanguageVersion.CSharp11, Actions);
        var run = GeneratorRun.Of(old);
        Assert.Empty(run.Sources);

        var @new = TestCompilation.Of(LanguageVersion.CSharp12, Actions);
        var driver = run.Driver.WithUpdatedParseOptions((CSharpParseOptions)@new.SyntaxTrees[0].Options);
        Assert.Equal(3, new GeneratorRun(@new, driver).On(@new).Sources.Length);
    }

    private static CSharpCompilation Program(LanguageVersion version, string source)
    {
        var compilation = TestCompilation.Of(version, source);
        return compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static each => each.Severity == DiagnosticSeverity.Error);

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Compilation compilation) =>
        compilation.WithAnalyzers([new BizprocAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
