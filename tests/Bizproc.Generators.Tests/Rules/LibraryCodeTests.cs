using System.Globalization;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>Codes of actions in referenced assemblies.</summary>
public class LibraryCodeTests
{
    private const string Uses = "public static class Uses { public static void All(BizprocBuilder builder) => builder.AddActions(); }\n";
    private const string End = ": the portal refuses to add the second, and an update overwrites the first";

    private static string Action(string name, string code) => $"[BizprocActivity(\"{code}\", Name = \"Name\")] public partial class {name};\n";

    [Fact]
    public async Task A_code_of_a_library_is_taken_where_its_actions_are_added() => Assert.Equal(
        [$"BZP0103 at \"far\": Code 'far' is used by 'Shop.Actions' (a referenced assembly) already{End}"],
        await ReportedLines.OfAsync(Uses + Action("Own", "own") + Action("Near", "far"), TestCompilation.Library(Action("Far", "far"), "Shop.Actions")));

    [Fact]
    public async Task A_former_code_of_a_library_is_taken_too_and_its_code_cannot_be_a_former_one() => Assert.Equal(
        [
            $"BZP0103 at \"far\": Code 'far' is used by 'Shop.Actions' (a referenced assembly) already{End}",
            $"BZP0103 at \"old\": Code 'old' is used by 'Shop.Actions' (a referenced assembly) already{End}",
        ],
        await ReportedLines.OfAsync(
            Uses + "[BizprocFormerCode(\"far\")]" + Action("Own", "own") + Action("Near", "old"),
            TestCompilation.Library("[BizprocFormerCode(\"old\")]" + Action("Far", "far"), "Shop.Actions")));

    [Fact]
    public async Task A_project_that_is_referenced_as_sources_counts()
    {
        var library = GeneratorRun.Of(TestCompilation.Of(Action("Far", "far")).WithAssemblyName("Sources")).Output;

        Assert.Single(await ReportedLines.OfAsync(Uses + Action("Near", "far"), library.ToMetadataReference()));
    }

    [Theory]
    [InlineData("public static class Uses { public static object All => BizprocActions.All; }", 1)]
    [InlineData("public static class Uses { public static object All => Bizproc.BizprocActions.All; }", 1)]
    [InlineData("public static class Uses { public static void All(BizprocBuilder builder) => BizprocActions.AddActions(builder); }", 1)]
    [InlineData("public static class Uses { public static void All(BizprocBuilder builder) => builder.AddActions([]); }", 0)]
    [InlineData("public static class Uses { public const string All = \"AddActions()\"; }", 0)]
    [InlineData("[assembly: BizprocIgnoreActions(\"shop.actions\")]" + Uses, 0)]
    [InlineData("[assembly: BizprocIgnoreActions(\"Shop\")]" + Uses, 1)]
    public async Task They_count_only_where_they_are_added(string uses, int expected)
    {
        // A project that adds no actions may see one code twice, such as the tests of two applications.
        var library = TestCompilation.Library(Action("Far", "far"), "Shop.Actions");

        Assert.Equal(expected, (await ReportedLines.OfAsync(uses + Action("Near", "far"), library)).Length);
    }

    [Theory]
    [InlineData(Uses, 0)]
    [InlineData("", 1)]
    public async Task An_action_that_has_moved_to_a_library_is_not_removed_where_its_actions_are_added(string uses, int expected)
    {
        const string Baseline = """{ "schema": 1, "actions": [ { "code": "far", "kind": "activity", "waits": "no" } ] }""";
        var library = TestCompilation.Library(Action("Far", "far"), "Shop.Actions");
        var compilation = GeneratorRun.Of(TestCompilation.Of(uses + Action("Near", "near")).AddReferences(library)).Output;

        var reported = await compilation.WithAnalyzers([new BizprocAnalyzer()], BaselineText.OptionsOf(Baseline)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, reported.Count(static diagnostic => diagnostic.Id == "BZP0802"));
    }

    [Fact]
    public async Task A_code_that_differs_by_case_only_is_similar() => Assert.Equal(
        ["BZP0104 at \"FAR\": Code 'FAR' differs from 'far' of 'Shop' (a referenced assembly) only by case: the portal treats them as two actions"],
        await ReportedLines.OfAsync(Uses + Action("Near", "FAR"), TestCompilation.Library(Action("Far", "far"), "Shop")));

    [Fact]
    public async Task What_an_action_of_the_project_has_is_said_of_that_one() => Assert.Equal(
        [
            $"BZP0103 at \"far\": Code 'far' is used by 'A' already{End}",
            $"BZP0103 at \"far\": Code 'far' is used by 'Shop' (a referenced assembly) already{End}",
        ],
        await ReportedLines.OfAsync(Uses + Action("A", "far") + Action("B", "far"), TestCompilation.Library(Action("Far", "far"), "Shop")));

    [Fact]
    public async Task A_code_of_two_libraries_is_reported_once_where_they_are_added()
    {
        MetadataReference[] libraries =
        [
            TestCompilation.Library(Action("One", "same") + Action("Other", "other"), "One"),
            TestCompilation.Library(Action("Two", "same"), "Two"),
        ];

        Assert.Equal([$"BZP0103 at AddActions: Code 'same' is used by 'One' and 'Two' (referenced assemblies){End}"], await ReportedLines.OfAsync(Uses + Uses.Replace("Uses", "More", StringComparison.Ordinal), libraries));
        Assert.Empty(await ReportedLines.OfAsync("public class Nothing;", libraries));
        Assert.Empty(await ReportedLines.OfAsync("[assembly: BizprocIgnoreActions(\"Two\")]" + Uses, libraries));
    }

    [Fact]
    public async Task Activity_and_robot_of_a_library_have_codes_of_their_own_and_wrong_ones_are_not_listed()
    {
        const string Both = """
            [BizprocActivity("a", Name = "A"), BizprocRobot("b")] public partial class Both;
            [BizprocActivity("wrong code", Name = "A")] public partial class Wrong;
            """;
        var reference = TestCompilation.Library(Both, "Shop");

        Assert.Equal(["a", "b"], LibraryParser.Parse(reference)!.Codes);
        Assert.Single(await ReportedLines.OfAsync(Uses + Action("Near", "b"), reference));
    }

    [Fact]
    public void A_mark_without_codes_has_none()
    {
        const string Mark = "[assembly: Bizproc.CompilerServices.BizprocActions(typeof(Mine))] public static class Mine { public static int All => 0; }";
        var byHand = TestCompilation.Of(Mark).WithAssemblyName("Shop");

        // The attribute of an earlier version has one parameter.
        var earlier = CSharpCompilation.Create(
            "Bizproc",
            [CSharpSyntaxTree.ParseText("namespace Bizproc.CompilerServices { public sealed class BizprocActionsAttribute(System.Type registry) : System.Attribute { public System.Type Registry => registry; } }", TestCompilation.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)],
            References.Net,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var old = CSharpCompilation.Create(
            "Old",
            [CSharpSyntaxTree.ParseText(Mark, TestCompilation.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)],
            [.. References.Net, MetadataReference.CreateFromImage(TestCompilation.Image(earlier))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        foreach (var compilation in (CSharpCompilation[])[byHand, old])
        {
            foreach (MetadataReference reference in (MetadataReference[])[compilation.ToMetadataReference(), MetadataReference.CreateFromImage(TestCompilation.Image(compilation))])
            {
                var library = LibraryParser.Parse(reference)!;
                Assert.Equal("Mine", library.Registry);
                Assert.Empty(library.Codes);
            }
        }
    }
}
