using System.Collections.Immutable;
using System.Runtime.Loader;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>
/// Actions of referenced assemblies: the list that an assembly writes of its own actions, and the registry that another assembly makes from it.
/// </summary>
public class LibraryTests
{
    private const string Registry = "Bizproc.BizprocActions.g.cs";
    private const string Own = "[BizprocActivity(\"own\", Name = \"Own\")] public partial class Own;";

    private static string Action(string name) => $"[BizprocRobot(\"{name}\", Name = \"Name\")] internal partial class {name};";

    [Fact]
    public Task The_registry_of_a_host_has_the_actions_of_two_libraries()
    {
        var host = TestCompilation.Of(Own).AddReferences(TestCompilation.Library(Action("Second"), "Shop.Actions"), TestCompilation.Library(Action("First"), "Crm"));
        return Generated.VerifyWithRegistry(host);
    }

    [Fact]
    public void A_host_without_actions_has_those_of_a_library_and_says_nothing_of_its_own()
    {
        var run = Good("public class Empty;", TestCompilation.Library(Action("Far")));

        Assert.Equal(["Library"], ItemsOf(run));
        Assert.DoesNotContain("[assembly:", run[Registry], StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_referenced_as_sources_has_its_actions_listed()
    {
        var library = GeneratorRun.Of(TestCompilation.Of(Action("Far")).WithAssemblyName("Sources")).Output;

        Assert.Equal(["Demo", "Sources"], ItemsOf(Good(Own, library.ToMetadataReference())));
    }

    [Fact]
    public void A_library_that_uses_a_library_lists_its_own_actions_only_so_that_each_is_there_once()
    {
        var inner = TestCompilation.Library(Action("Inner"), "Inner");
        var outer = TestCompilation.Library(Action("Outer"), "Outer", inner);

        Assert.Equal(["Demo", "Inner", "Outer"], ItemsOf(Good(Own, outer, inner)));
    }

    [Fact]
    public void Internal_actions_of_libraries_are_there_when_it_runs()
    {
        byte[] inner = TestCompilation.LibraryImage(Action("Inner"), "Inner");
        byte[] outer = TestCompilation.LibraryImage(Action("Outer"), "Outer", MetadataReference.CreateFromImage(inner));
        var host = Good(Own, MetadataReference.CreateFromImage(outer), MetadataReference.CreateFromImage(inner));
        var context = new AssemblyLoadContext(nameof(LibraryTests), isCollectible: true);
        foreach (byte[] library in (byte[][])[inner, outer]) context.LoadFromStream(new MemoryStream(library));

        var registry = context.LoadFromStream(new MemoryStream(TestCompilation.Image(host.Output))).GetType("Bizproc.BizprocActions", throwOnError: true)!;
        var actions = (ImmutableArray<ActionDefinition>)registry.GetProperty("All")!.GetValue(null)!;

        Assert.Equal(["own", "Inner", "Outer"], actions.Select(static action => action.Code));
        context.Unload();
    }

    [Theory]
    [InlineData("[assembly: BizprocIgnoreActions(\"Inner\")]", "Demo", "Outer")]
    [InlineData("[assembly: BizprocIgnoreActions(\"inner\"), BizprocIgnoreActions(\"Outer\")]", "Demo")]
    [InlineData("[assembly: BizprocIgnoreActions(\"Other\")]", "Demo", "Inner", "Outer")]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(\"Inner\")]", "Demo", "Inner", "Outer")]
    public void An_assembly_is_left_out_by_its_name(string attribute, params string[] expected)
    {
        var run = Good(attribute + Own, TestCompilation.Library(Action("Inner"), "Inner"), TestCompilation.Library(Action("Outer"), "Outer"));

        Assert.Equal(expected, ItemsOf(run));
    }

    [Fact]
    public void A_library_that_is_only_reached_by_an_alias_is_reached_by_it()
    {
        var run = Good(Own, TestCompilation.Library(Action("Far"), "Far").WithAliases(["Distant"]));

        Assert.Contains("extern alias Distant;", run[Registry], StringComparison.Ordinal);
        Assert.Contains("all.Add(Distant::Bizproc.CompilerServices.ActionsOf_Far.All);", run[Registry], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_in_what_an_identifier_cannot_have_stay_two()
    {
        var run = Good(Own, TestCompilation.Library(Action("One"), "Shop.A"), TestCompilation.Library(Action("Two"), "Shop-A"), TestCompilation.Library(Action("Three"), "Shop_A"));

        Assert.Equal(4, ItemsOf(run).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_list_that_somebody_wrote_by_hand_counts()
    {
        var library = TestCompilation.Of("""
            [assembly: Bizproc.CompilerServices.BizprocActions(typeof(Shop.Lists.Mine))]

            namespace Shop
            {
                public static class Lists
                {
                    public static class Mine
                    {
                        public static ImmutableArray<ActionDefinition> All => [];
                    }
                }
            }
            """).WithAssemblyName("Shop");

        foreach (MetadataReference reference in (MetadataReference[])[library.ToMetadataReference(), MetadataReference.CreateFromImage(TestCompilation.Image(library))])
            Assert.Contains("all.Add(global::Shop.Lists.Mine.All);", Good(Own, reference)[Registry], StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_is_no_assembly_is_left_to_the_compiler()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(Own).AddReferences(MetadataReference.CreateFromImage([1, 2, 3])));

        Assert.Null(run.Result.Exception);
        Assert.Equal(["Demo"], ItemsOf(run));
    }

    [Fact]
    public void Without_the_library_there_is_no_registry()
    {
        var compilation = TestCompilation.Of("public class Empty;").WithReferences(References.Net);

        Assert.Empty(GeneratorRun.Of(compilation).Sources);
    }

    private static GeneratorRun Good(string source, params MetadataReference[] references)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(source).AddReferences(references));
        GeneratorAssert.Compiles(run);
        GeneratorAssert.IsCached(run);
        return run;
    }

    /// <summary>The assemblies whose lists are in the registry, by the names of their lists.</summary>
    private static string[] ItemsOf(GeneratorRun run)
    {
        string text = run[Registry];
        return
        [
            .. text[text.IndexOf("class BizprocActions", StringComparison.Ordinal)..].Split('\n')
                .Select(static line => line.Trim())
                .Where(static line => line.StartsWith("all.Add(", StringComparison.Ordinal))
                .Select(static line => line.Split("ActionsOf_")[1].Replace(".All);", "", StringComparison.Ordinal)),
        ];
    }
}
