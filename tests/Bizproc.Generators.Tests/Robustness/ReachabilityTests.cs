using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Robustness;

/// <summary>References with aliases, and names that mean several types: generated code reaches the right type, or one error says why not.</summary>
public class ReachabilityTests
{
    private const string Shared = """
        namespace Lib
        {
            public enum Kind { A, B }
            public class Generic<T> { [BizprocProperty] public T Own { get; set; } = default!; }
            public class Letter
            {
                [BizprocProperty] public Kind Sort { get; set; }
                [BizprocReturnProperty] public Kind? Answer { get; set; }
            }
        }
        """;

    private const string Copy = "namespace Lib { public enum Kind { A, B } }";

    private const string Heir = "[BizprocRobot(\"a\", Name = \"A\")] public partial class Linked : Lib.Letter;";

    private const string Uses = """
        extern alias ly;

        namespace Demo
        {
            [BizprocActivity("a", Name = "A")]
            public partial class Own
            {
                [BizprocProperty(Name = "N")] public required ly::Lib.Kind One { get; init; }
                [BizprocProperty(Name = "N")] public ly::Lib.Kind? Optional { get; set; }
                [BizprocProperty(Name = "N")] public HashSet<ly::Lib.Kind> Many { get; set; } = [];
                [BizprocReturnProperty(Name = "N")] public ly::Lib.Kind[]? Answers { get; set; }
            }

            [BizprocRobot("b", Name = "B")]
            public partial class Hiding : ly::Lib.Letter { public new int Sort => 1; public new int Answer => 2; }

            [BizprocRobot("c", Name = "C")]
            public partial class OfGeneric : ly::Lib.Generic<ly::Lib.Kind?> { public new int Own => 1; }
        }
        """;

    [Theory]
    [InlineData("ly", "", "ly", "ly")]
    [InlineData("ly", Copy, "ly", "ly")]
    [InlineData("global,ly", Copy, "global", "ly")]
    [InlineData("ly,global", "", "global", "global")]
    public async Task A_type_behind_an_alias_is_reached_by_it(string aliases, string copy, string ofGeneric, string ofEnum)
    {
        var run = Run(Uses + copy, Library("Lib").WithAliases(aliases.Split(',')));

        GeneratorAssert.Compiles(run);
        GeneratorAssert.IsCached(run);
        Assert.Empty(await FaultsOf(run));
        Assert.Equal(ofEnum == "ly", run["Demo.Own.g.cs"].Contains("extern alias ly;", StringComparison.Ordinal));
        Assert.Contains($"reader.Option<{ofEnum}::Lib.Kind>", run["Demo.Own.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"(({ofGeneric}::Lib.Generic<{ofEnum}::Lib.Kind?>)action).Own", run["Demo.OfGeneric.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_a_type_in_the_project_makes_that_of_the_library_unreachable()
    {
        var run = Run(Copy + Heir, Library("Lib"));

        GeneratorAssert.Compiles(run);
        Assert.Equal(["BZP0005 BizprocRobot(\"a\", Name = \"A\")", "BZP0005 BizprocRobot(\"a\", Name = \"A\")"], await FaultsOf(run));
    }

    [Fact]
    public async Task A_copy_of_a_base_makes_what_a_class_hides_unreachable()
    {
        var library = TestCompilation.Library("public class Letter { [BizprocProperty] public int Sort { get; set; } } public class Paper : Letter;", "Lib");
        var run = Run("internal class Letter; [BizprocRobot(\"a\", Name = \"A\")] public partial class Linked : Paper { public new int Sort => 1; }", library);

        GeneratorAssert.Compiles(run);
        Assert.Equal(["BZP0005 BizprocRobot(\"a\", Name = \"A\")"], await FaultsOf(run));
    }

    [Theory]
    [InlineData("public", true)]
    [InlineData("internal", false)]
    public async Task A_name_in_two_references_is_unreachable_if_both_are_visible(string access, bool isFault)
    {
        var copy = TestCompilation.Library(Copy.Replace("public", access, StringComparison.Ordinal), "Copy");
        var run = Run(Heir, Library("Lib"), copy);

        GeneratorAssert.Compiles(run);
        Assert.Equal(isFault ? 2 : 0, (await FaultsOf(run)).Length);
        GeneratorAssert.Compiles(Run(Heir, Library("Lib"), copy.WithAliases(["far"])));
    }

    [Fact]
    public void A_required_property_of_an_unreachable_type_does_not_break_generated_code()
    {
        var library = TestCompilation.Library("namespace Lib { public enum Kind { A, B } public class Letter { [BizprocProperty] public required Kind Sort { get; set; } } }", "Lib");

        GeneratorAssert.Compiles(Run(Copy + Heir, library));
    }

    private static MetadataReference Library(string name) => TestCompilation.Library(Shared, name);

    private static GeneratorRun Run(string source, params MetadataReference[] libraries) =>
        GeneratorRun.Of(TestCompilation.Of(source).AddReferences(libraries));

    private static async Task<string[]> FaultsOf(GeneratorRun run)
    {
        var found = await run.Output.WithAnalyzers([new BizprocAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. found.Where(static each => each.DefaultSeverity == DiagnosticSeverity.Error)
                .Select(static each => $"{each.Id} {each.Location.SourceTree?.GetText().ToString(each.Location.SourceSpan)}"),
        ];
    }
}
