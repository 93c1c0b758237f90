using System.Collections.Immutable;
using System.Globalization;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Tests.Infrastructure;
using Bizproc.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>Counts, rather than times, the files that the analyzer reads again after a keystroke.</summary>
public class AnalysisTests
{
    private const int Count = 50;

    private static readonly string[] Actions = [.. Enumerable.Range(0, Count).Select(static i => $$"""
        namespace Demo;

        [BizprocActivity("action_{{i}}", Name = "A", UsePlacement = true, PlacementHandler = "/pages/{{i}}")]
        [BizprocInclude(DocumentKind.Deal)]
        public partial class Action{{i}}
        {
            public int Twice(int number) => number * 2;
        }
        """)];

    private readonly SourceFiles _files = new();

    [Theory]
    [InlineData("Action0", "number * 2", "number + number", 1, 1)]
    [InlineData("Action0", "action_0", "action_1", 1, 2)]
    [InlineData("Action0", "action_0", "ACTION_1", 1, 2)]
    [InlineData("Action0", "/pages/0", "/pages/1", 1, 2)]
    [InlineData("Action0", "\"action_0\"", "\"action\" + \"_0\"", 1, 2)]
    [InlineData("Foreign", "Text", "Word", 1, 0)]
    [InlineData("Base", "Text", "Word", 1, 1)]
    public async Task A_keystroke_walks_one_file_and_binds_what_may_be_equal(string type, string old, string @new, int walked, int bound)
    {
        var first = Project();
        await AnalyzeAsync(first, type);
        Assert.Equal(first.SyntaxTrees.Length, _files.Read);

        var (before, boundBefore) = (_files.Read, _files.Bound);
        await AnalyzeAsync(After(first, type, old, @new), type);

        Assert.Equal(walked, _files.Read - before);
        Assert.InRange(_files.Bound - boundBefore, bound == 0 ? 0 : 1, 2 * bound);
    }

    [Fact]
    public async Task A_whole_analysis_binds_each_action_a_few_times_however_many_there_are()
    {
        await Project().WithAnalyzers([new BizprocAnalyzer(_files)]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.InRange(_files.Bound, 1, 3 * Count);
    }

    [Theory]
    [InlineData("public const string Code = \"other\";", "public const string Code = \"action_1\";")]
    [InlineData("public const string Code = \"other\";", "public const string Code = \"action\" + \"_\" + \"1\";")]
    public async Task A_constant_of_another_file_that_becomes_the_code_of_a_second_action_is_found(string old, string @new)
    {
        var first = Project().AddSyntaxTrees(
            TestCompilation.Parse("namespace Demo; public static class Codes { public const string Code = \"other\"; }", "Codes.cs"),
            TestCompilation.Parse("namespace Demo; [BizprocActivity(Codes.Code, Name = \"A\")] public partial class Zero;", "Zero.cs"));
        Assert.Empty(await AnalyzeAsync(first, "Zero"));

        var changed = After(first, "Codes", old, @new);

        Assert.Equal(["BZP0103"], (await AnalyzeAsync(changed, "Zero")).Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("", "using Act = Bizproc.BizprocActivityAttribute;", "Act")]
    [InlineData("", "using ActAttribute = Bizproc.BizprocActivityAttribute;", "Act")]
    [InlineData("", "using B = Bizproc;", "B.BizprocActivity")]
    [InlineData("", "using B = Bizproc;", "B::BizprocActivityAttribute")]
    [InlineData("global using Act = Bizproc.BizprocActivityAttribute;", "", "Act")]
    [InlineData("global using Act = global::Bizproc.BizprocActivityAttribute;", "", "Act")]
    [InlineData("", "", "global::Bizproc.BizprocActivity")]
    [InlineData("", "", "Bizproc\\u0041ctivity")]
    public async Task A_code_is_found_behind_any_name_of_the_attribute(string global, string local, string name)
    {
        var compilation = TestCompilation.Of(
            global,
            $"{local}\nnamespace Demo; [{name}(\"same\", Name = \"A\")] public partial class First;",
            "namespace Demo; [BizprocActivity(\"same\", Name = \"B\")] public partial class Second;");

        var diagnostics = QuietRules.Without(await compilation.WithAnalyzers([new BizprocAnalyzer(_files)]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("BZP0103", diagnostic.Id);
        Assert.Equal("File2.cs", diagnostic.Location.SourceTree!.FilePath);
    }

    [Theory]
    [InlineData("", "Root")]
    [InlineData("using Alias = Demo.Root;", "Alias")]
    [InlineData("using Alias = Demo;", "Alias.Root")]
    public async Task A_base_is_found_behind_any_name_of_it(string local, string name)
    {
        var compilation = TestCompilation.Of(
            "namespace Demo; internal class Root { [BizprocProperty(\"a-b\", Name = \"V\")] public string? Value { get; set; } }",
            $"{local}\nnamespace Demo; internal class Middle : {name};",
            "namespace Demo; [BizprocActivity(\"a\", Name = \"A\")] internal partial class Action : IDisposable { public void Dispose() { } }",
            "namespace Demo; partial class Action : Middle;");

        var diagnostics = QuietRules.Without(await compilation.WithAnalyzers([new BizprocAnalyzer(_files)]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["BZP0301"], diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    private static CSharpCompilation Project()
    {
        var files = Actions.Select(static (source, i) => TestCompilation.Parse(source, string.Create(CultureInfo.InvariantCulture, $"Action{i}.cs")));
        var compilation = TestCompilation.Of().AddSyntaxTrees(files).AddSyntaxTrees(
            TestCompilation.Parse("namespace Demo; [Serializable] public class Foreign { [Obsolete] public string Text { get; init; } = \"\"; }", "Foreign.cs"),
            TestCompilation.Parse("namespace Demo; internal class Base { [BizprocProperty(Name = \"T\")] public string? Text { get; init; } }", "Base.cs"),
            TestCompilation.Parse("namespace Demo; [BizprocActivity(\"derived\", Name = \"D\")] internal partial class Derived : Base;", "Derived.cs"));
        return compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
    }

    private static CSharpCompilation After(CSharpCompilation compilation, string type, string old, string @new)
    {
        string source = compilation.SyntaxTrees.Single(tree => tree.FilePath == type + ".cs").ToString();
        Assert.Contains(old, source, StringComparison.Ordinal);
        return compilation.WithText(type + ".cs", source.Replace(old, @new, StringComparison.Ordinal));
    }

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, string type)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == type + ".cs"));
        var found = await compilation.WithAnalyzers([new BizprocAnalyzer(_files)]).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, TestContext.Current.CancellationToken);
        return [.. QuietRules.Without(found)];
    }
}
