using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>
/// Summaries as descriptions, with a documentation file and without one, when they are ordinary comments to the compiler.
/// </summary>
public class DescriptionTests
{
    private const string Source = """
        using System;
        // ordinary
        /// <summary>Sends a mail,
        ///   and <see cref="Save"/>s it.</summary>
        /// <remarks>Not this.</remarks>
        // between
        [BizprocActivity("a", Name = "A"), BizprocRobot("b")]
        public partial class Action : Base
        {
            //// <summary>Not this.</summary>
            /// <summary>To whom.</summary>
            [BizprocProperty(Name = "Single")] public string? Single { get; set; }

            /**
             * <summary>
             * About
             * what.
             * </summary>
             */
            [BizprocProperty(Name = "Block")] public string? Block { get; set; }

            /** <summary>Short.</summary> */
            [BizprocProperty(Name = "Short")] public string? Short { get; set; }

            /// <summary>Not this.</summary>
            [BizprocProperty(Name = "Written", Description = "Written")] public string? Written { get; set; }

            /// <summary>Not this.</summary>
            [BizprocProperty(Name = "Empty", Description = "")] public string? Empty { get; set; }

            /// <summary>Not this.</summary>
            [BizprocProperty(Name = "Everyone"), BizprocText("*", Description = "For everyone")] public string? Everyone { get; set; }

            /// <summary>In any other language.</summary>
            [BizprocProperty(Name = "Language"), BizprocText("de", Description = "Deutsch")] public string? Language { get; set; }

            /// <summary>Broken <b.</summary>
            [BizprocProperty(Name = "Broken")] public string? Broken { get; set; }

            // <summary>Not this.</summary>
            [BizprocProperty(Name = "None")] public string? None { get; set; }

            public static void Save() { }
        }

        public class Base
        {
            /// <summary>Of the base.</summary>
            [BizprocReturnProperty(Name = "Inherited")] public string? Inherited { get; set; }
        }
        """;

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void A_summary_is_the_description_where_the_attribute_has_none(DocumentationMode mode)
    {
        var action = Parse(Source, mode);

        Assert.Equal(["Sends a mail, and Saves it.", "Sends a mail, and Saves it."], action.Registrations.Select(static each => each.Description));
        Assert.Equal(
            [
                ("Inherited", "Of the base."), ("Single", "To whom."), ("Block", "About what."), ("Short", "Short."), ("Written", "Written"), ("Empty", ""),
                ("Everyone", null), ("Language", "In any other language."), ("Broken", null), ("None", null),
            ],
            action.Properties.Select(static property => (property.Member, property.Description)));
    }

    [Fact]
    public void It_goes_out_to_the_portal()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(Source).Documented());

        Assert.Contains("Sends a mail, and Saves it.", run["Action.g.cs"], StringComparison.Ordinal);
        Assert.Contains("About what.", run["Action.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BIZPROC")]
    [InlineData("bizproc_descriptions_from_xml")]
    public void Without_the_option_no_comment_is_read(string symbol)
    {
        var action = Parse(Source, DocumentationMode.Diagnose, symbol);

        Assert.All(action.Registrations, static registration => Assert.Null(registration.Description));
        Assert.Equal(["Written", ""], action.Properties.Select(static property => property.Description).OfType<string>());
    }

    [Theory]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\", Description = \"Written\"), BizprocRobot(\"b\")]", "Written", "Written")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"b\", Description = \"Written\")]", "Summary", "Written")]
    [InlineData("[BizprocRobot(\"a\", Name = \"A\"), BizprocText(\"*\", Name = \"A\")]", "Summary")]
    public void Each_registration_has_what_it_says_itself(string attributes, params string?[] expected)
    {
        var action = Parse($"/// <summary>Summary</summary>\n{attributes}\npublic partial class Action;", DocumentationMode.None);

        Assert.Equal(expected, action.Registrations.Select(static registration => registration.Description));
    }

    [Fact]
    public void A_text_for_everyone_stays_the_only_one()
    {
        var action = Parse(
            "/// <summary>Summary</summary>\n[BizprocActivity(\"a\", Name = \"A\"), BizprocText(\"*\", Description = \"Everyone\")]\npublic partial class Action;", DocumentationMode.None);

        Assert.Null(Assert.Single(action.Registrations).Description);
    }

    [Fact]
    public void Of_two_parts_of_a_class_the_first_by_file_name_is_read_however_they_are_ordered()
    {
        string[] parts = ["/// <summary>One</summary>\n[BizprocActivity(\"a\", Name = \"A\")] public partial class Action;", "/// <summary>Two</summary>\npartial class Action;"];
        var compilation = TestCompilation.Of(parts);
        var trees = compilation.SyntaxTrees.Reverse().ToArray();
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);

        Assert.All([compilation, reversed], static each => Assert.Equal("One", ModelOf(GeneratorRun.Of(each.Documented())).Activity!.Description));
    }

    [Fact]
    public void A_partial_property_may_have_its_comment_on_either_part()
    {
        var action = Parse(
            """
            [BizprocActivity("a", Name = "A")]
            public partial class Action
            {
                /// <summary>One</summary>
                [BizprocProperty(Name = "First")] public partial string? First { get; set; }
                public partial string? First { get => null; set { } }

                [BizprocProperty(Name = "Second")] public partial string? Second { get; set; }
                /// <summary>Two</summary>
                public partial string? Second { get => null; set { } }
            }
            """,
            DocumentationMode.None);

        Assert.Equal(["One", "Two"], action.Properties.Select(static property => property.Description));
    }

    [Fact]
    public void A_comment_of_another_assembly_is_not_read_even_where_it_is_at_hand()
    {
        var library = TestCompilation.Of("""
            public class Far
            {
                /// <summary>Not this.</summary>
                [BizprocProperty(Name = "V")] public string? Value { get; set; }
            }
            """).WithAssemblyName("Library");
        var host = TestCompilation.Of("[BizprocActivity(\"a\", Name = \"A\")] public partial class Action : Far;").AddReferences(library.ToMetadataReference());

        Assert.Null(Assert.Single(ModelOf(GeneratorRun.Of(host.Documented())).Properties).Description);
    }

    private static ActionModel Parse(string source, DocumentationMode mode, string symbol = DocumentedSummary.Symbol)
    {
        var compilation = TestCompilation.Of(source);
        var tree = compilation.SyntaxTrees.Single(static each => each.FilePath == "File0.cs");
        var parsed = CSharpSyntaxTree.ParseText(tree.GetText(), TestCompilation.ParseOptions.WithDocumentationMode(mode), tree.FilePath);
        return ModelOf(GeneratorRun.Of(compilation.ReplaceSyntaxTree(tree, parsed).With(symbol)));
    }

    private static ActionModel ModelOf(GeneratorRun run) => (ActionModel)Assert.Single(
        run.Result.TrackedSteps[TrackingNames.Actions]
            .SelectMany(static step => step.Outputs)).Value;
}
