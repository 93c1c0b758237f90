using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Types, members and classes of other generators, including Razor.</summary>
public class UnseenTypeTests
{
    [Theory]
    [InlineData("Colour", "Colour")]
    [InlineData("Colour?", "Colour?")]
    [InlineData("Colour[]?", "Colour[]?")]
    [InlineData("List<Colour>?", "List<Colour>?")]
    [InlineData("IReadOnlyList<Colour?>?", "IReadOnlyList<Colour?>?")]
    public async Task The_type_of_a_property_is_reported(string type, string place)
    {
        var pair = await VerifyAsync($"[BizprocProperty(Name = \"P\")] public {type} P {{ get; init; }}", place);

        Assert.Empty(pair.Errors);
        Assert.Contains("'Colour'", pair.Ours[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_property_does_not_break_what_is_generated()
    {
        var pair = await VerifyAsync("[BizprocProperty(Name = \"P\")] public required Colour P { get; init; }", "Colour");

        Assert.Empty(pair.Errors);
    }

    [Fact]
    public async Task A_class_as_the_type_of_a_property_is_no_type_of_the_portal_either()
    {
        var pair = await Pair.OfAsync(Action("[BizprocProperty(Name = \"P\")] public GenBase? P { get; init; }"));

        Assert.Equal(["BZP0009 GenBase?", "BZP0305 P"], pair.Found);
        Assert.True(pair.IsNothingRegistered);
    }

    [Fact]
    public async Task A_base_class_is_reported()
    {
        var pair = await VerifyClassAsync("""[BizprocActivity("a", Name = "A")] public partial class Mail : GenBase;""", "GenBase");

        Assert.Empty(pair.Errors);
    }

    [Theory]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\")] public partial class Mail : GenPlain { [BizprocProperty(Name = \"Own\")] public string? Own { get; init; } }", "GenPlain")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\")] public partial class Mail : GenPlain { [BizprocProperty(Name = \"Plain\")] public override string? Plain { get; set; } }", "GenPlain")]
    [InlineData("public class Middle : GenPlain { [BizprocProperty(Name = \"Own\")] public string? Own { get; init; } } [BizprocActivity(\"a\", Name = \"A\")] public partial class Mail : Middle;", "BizprocActivity(\"a\", Name = \"A\")")]
    public Task A_base_class_without_anything_of_an_action_is_not_reported(string source, string place) => VerifyClassAsync(source, place);

    [Fact]
    public Task The_base_of_a_base_is_shown_at_the_action() => VerifyClassAsync(
        """
        public abstract class Middle : GenBase;
        [BizprocActivity("a", Name = "A")] public partial class Mail : Middle;
        """,
        """BizprocActivity("a", Name = "A")""");

    [Fact]
    public async Task A_base_class_called_like_an_interface_is_reported()
    {
        var pair = await Pair.OfAsync("""
            namespace Demo;
            [BizprocActivity("a", Name = "A")] public partial class Mail : IGenBase;
            """);

        Assert.Equal(["BZP0009 IGenBase"], pair.Found);
    }

    [Fact]
    public async Task A_base_class_in_a_generated_part_is_reported()
    {
        var pair = await Pair.OfAsync(
            """[BizprocActivity("a", Name = "A")] public partial class Mail;""",
            """
            public class Hidden { [Bizproc.BizprocProperty(Name = "P")] public string? P { get; init; } }
            partial class Mail : Hidden;
            """);

        Assert.Equal(["BZP0009 BizprocActivity(\"a\", Name = \"A\")"], pair.Found);
    }

    [Fact]
    public async Task A_property_made_of_a_field_is_reported()
    {
        const string Source = """
            [BizprocActivity("a", Name = "A")]
            public partial class Mail
            {
                [property: BizprocProperty(Name = "Title")] private string? _title;
            }
            """;
        var pair = await Pair.OfAsync(
            Source, "partial class Mail { [Bizproc.BizprocProperty(Name = \"Title\")] public string? Title { get => _title; set => _title = value; } }");

        Assert.Equal(["BZP0009 _title"], pair.Found);
        Assert.True(pair.IsNothingRegistered);
        Assert.Empty(pair.Errors);

        // It is just as wrong if no other generator uses it.
        Assert.Equal(["BZP0009 _title"], (await Pair.OfAsync(Source)).Found);
    }

    [Fact]
    public async Task A_property_of_a_generated_part_is_reported()
    {
        var pair = await Pair.OfAsync(
            """[BizprocActivity("a", Name = "A")] public partial class Mail;""",
            "partial class Mail { [Bizproc.BizprocProperty(Name = \"Title\")] public string? Title { get; set; } }");

        Assert.Equal(["BZP0009 BizprocActivity(\"a\", Name = \"A\")"], pair.Found);
        Assert.Contains("'Title'", pair.Ours[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_constructor_without_which_the_class_is_no_action_is_reported()
    {
        var pair = await Pair.OfAsync(
            """[BizprocActivity("a", Name = "A")] public partial class Mail { public Mail(int number) => _ = number; }""",
            "partial class Mail { public Mail() { } }");

        Assert.Equal(["BZP0009 Mail"], pair.Found);
        Assert.True(pair.IsNothingRegistered);
    }

    [Fact]
    public async Task The_attribute_of_a_class_is_reported()
    {
        var pair = await Pair.OfAsync("public partial class Mail;", """[Bizproc.BizprocActivity("a", Name = "A")] partial class Mail;""");

        Assert.Equal(["BZP0009 Mail"], pair.Found);
        Assert.True(pair.IsNothingRegistered);
    }

    [Fact]
    public async Task A_class_of_a_razor_file_is_reported_in_that_file()
    {
        var pair = await Pair.OfAsync("public class Own;", """
            // <auto-generated/>
            #line 7 "Page.razor"
            [Bizproc.BizprocRobot("a", Name = "A")] public partial class Mail;
            #line default
            """);

        var found = Assert.Single(pair.Ours);
        Assert.Equal("BZP0009", found.Id);
        Assert.Equal(("Page.razor", 6), (found.Location.GetMappedLineSpan().Path, found.Location.GetMappedLineSpan().StartLinePosition.Line));
        Assert.True(pair.IsNothingRegistered);
    }

    [Fact]
    public async Task What_is_written_in_place_of_the_action_compiles_wherever_the_class_stands()
    {
        var pair = await Pair.OfAsync("""
            namespace @class.Demo;

            public partial record struct Outer
            {
                [BizprocRobot(global::Demo.Gen.Code, Name = "A")] internal partial record Inner : Base;
            }

            [BizprocActivity("base", Name = "A")] public partial record Base;
            [BizprocActivity("base.1", Name = global::Demo.Gen.Text)] public partial class Taken { public int Definition { get; set; } public void UpdateAsync() { } }
            [BizprocActivity("base.2", Name = global::Demo.Gen.Text)] public sealed partial class taken;
            """);

        Assert.Equal(["BZP0009 global::Demo.Gen.Code", "BZP0009 global::Demo.Gen.Text", "BZP0009 global::Demo.Gen.Text"], pair.Found);
        Assert.DoesNotContain(pair.Run.Output.GetDiagnostics(TestContext.Current.CancellationToken), static each => each.Severity == DiagnosticSeverity.Error);
        Assert.Equal(5, pair.Run.Sources.Length);
        Assert.Contains("new();\n            all.Add<global::@class.Demo.Base>();\n            return", pair.Run["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
    }

    private static string Action(string member) => $$"""
        namespace Demo;

        [BizprocActivity("a", Name = "A")]
        public partial class Mail
        {
            {{member}}
        }
        """;

    private static Task<Pair> VerifyAsync(string member, string place) => VerifyClassAsync(Action(member)["namespace Demo;".Length..], place);

    private static async Task<Pair> VerifyClassAsync(string source, string place)
    {
        source = "namespace Demo;\n" + source;
        var pair = await Pair.OfAsync(source);
        Assert.Equal([$"BZP0009 {place}"], pair.Found);
        Assert.True(pair.IsNothingRegistered);

        var together = await Pair.TogetherAsync(source);
        Assert.Empty(together.Found);
        GeneratorAssert.Compiles(together.Run);
        Assert.False(together.IsNothingRegistered);
        return pair;
    }
}
