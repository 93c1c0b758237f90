using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>If generator and analyzer see the same, BZP0009 is not reported.</summary>
public class SeenTests
{
    private const string Mail = """
        namespace Demo;

        [BizprocActivity(Gen.Code, Name = Gen.Text)]
        public partial class Mail
        {
            [BizprocProperty(Name = "P", Default = Colour.Red)] public Colour? P { get; init; }
        }
        """;

    [Fact]
    public Task Constants_and_types_added_before_generators_look_are_seen() => SeesAllAsync(Mail, isSeen: true);

    [Theory]
    [InlineData("""[BizprocActivity("a", Name = nameof(Gen.Text))] public partial class Mail;""")]
    [InlineData("""[BizprocActivity("a", Name = "A")] public partial class Mail : IGen;""")]
    [InlineData("""[BizprocActivity("a", Name = "A")] public partial class Mail : System.IFormattable, IGen { public string ToString(string? format, IFormatProvider? provider) => ""; }""")]
    [InlineData("""[BizprocActivity("a", Name = "A")] public partial class Mail { public Colour Own { get; set; } private Colour _field = Colour.Red; public Colour Field => _field; }""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), Obsolete(Gen.Text)] public partial class Mail;""")]
    public Task What_says_nothing_of_the_action_is_not_reported(string source) => SeesAllAsync("namespace Demo;\n" + source);

    [Fact]
    public Task A_property_whose_body_is_generated_is_seen() => SeesAllAsync(
        """[BizprocActivity("a", Name = "A")] public partial class Mail { [BizprocProperty(Name = "P")] public partial string? P { get; set; } }""",
        "partial class Mail { private string? _p; public partial string? P { get => _p; set => _p = value; } public int Other { get; set; } }");

    [Fact]
    public Task Actions_inside_each_other_and_bases_that_are_actions_are_seen() => SeesAllAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Outer
        {
            [BizprocProperty(Name = "D")] public string? Text { get; init; }

            [BizprocActivity("b", Name = "B")] public partial class Inner : Outer;
        }

        public class Base { [BizprocProperty(Name = "D")] public string? Definition { get; set; } }
        [BizprocActivity("c", Name = "C")] public partial class Middle : Base;
        [BizprocActivity("d", Name = "D")] public partial class Leaf : Middle;
        """);

    [Theory]
    [InlineData("[BizprocActivity(\"a\", Name = Nope.Text)] public partial class Mail;")]
    [InlineData("[BizprocActivity(Nope.Code, Name = \"A\")] public partial class Mail;")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\")] public partial class Mail : Nope;")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\")] public partial class Mail { [BizprocProperty(Name = \"P\")] public Nope? P { get; init; } }")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\")] public partial class Mail { [BizprocProperty(Nope.Key, Name = \"P\")] public int? P { get; init; } }")]
    public async Task A_slip_is_the_compilers_own_error_and_nothing_is_registered(string source)
    {
        var pair = await Pair.OfAsync(source);

        Assert.NotEmpty(pair.Errors);
        Assert.All(pair.Errors, static error => Assert.Equal("File0.cs", error.Location.SourceTree?.FilePath));
        Assert.DoesNotContain(pair.Ours, static found => found.Id is "BZP0009" or "BZP0305");
        Assert.True(pair.IsNothingRegistered);
    }

    [Fact]
    public async Task Where_no_generator_of_ours_has_run_nothing_is_said()
    {
        var run = GeneratorRun.Of(Pair.Compilation(Mail));
        var alone = await Pair.OfAsync(run, Pair.Compilation(Mail, Pair.Gen));

        Assert.Empty(alone.Found);
    }

    [Fact]
    public async Task A_generated_file_of_a_moment_ago_is_no_reason_to_complain()
    {
        const string Source = """[BizprocActivity("a", Name = "A")] public partial class Mail { [BizprocProperty(Name = "P")] public int? P { get; init; } }""";
        var run = GeneratorRun.Of(Pair.Compilation(Source), new OtherGenerator(Pair.Gen));
        var edited = Pair.Compilation(Source.Replace("\"A\"", "\"Another\"", StringComparison.Ordinal))
            .AddSyntaxTrees(run.Driver.GetRunResult().GeneratedTrees);

        Assert.Empty((await Pair.OfAsync(run, edited)).Found);
    }

    [Fact]
    public async Task A_new_class_for_which_nothing_is_generated_yet_is_no_reason_to_complain()
    {
        var run = GeneratorRun.Of(Pair.Compilation("public class Own;"), new OtherGenerator(Pair.Gen));
        var edited = Pair.Compilation("""[BizprocActivity("a", Name = "A")] public partial class Own;""").AddSyntaxTrees(run.Driver.GetRunResult().GeneratedTrees);

        Assert.Empty((await Pair.OfAsync(run, edited)).Found);
    }

    [Fact]
    public async Task A_build_names_generated_files_by_their_folder_and_sources_there_are_sources()
    {
        const string Folder = "/project/obj/Debug/net10.0/";
        var compilation = Pair.Compilation(Mail.Replace("Gen.Text", "Protos.Text", StringComparison.Ordinal))
            .AddSyntaxTrees(TestCompilation.Parse("public static class Protos { public const string Text = \"T\"; }", Folder + "Protos/Deep/Protos.g.cs"));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new BizprocGenerator().AsSourceGenerator(), new OtherGenerator(Pair.Gen).AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: false, baseDirectory: Folder));
        var run = new GeneratorRun(compilation, driver).On(compilation);
        Assert.StartsWith(Folder, run.Driver.GetRunResult().GeneratedTrees[0].FilePath, StringComparison.Ordinal);

        var pair = await Pair.OfAsync(run, (CSharpCompilation)run.Output);
        Assert.Contains("BZP0009 Gen.Code", pair.Found);

        // The same without the output of the other generator: the source in that folder alone must not lead to a diagnostic.
        var own = Pair.Compilation("""[BizprocActivity("a", Name = Protos.Text)] public partial class Own;""").AddSyntaxTrees(compilation.SyntaxTrees.Last());
        run = new GeneratorRun(own, driver).On(own);
        Assert.Empty((await Pair.OfAsync(run, (CSharpCompilation)run.Output)).Found);
    }

    private static Task SeesAllAsync(string source, bool isSeen = false) => SeesAllAsync(source, Pair.Gen, isSeen);

    /// <summary>Asserts that nothing is reported, and that the output is the same as with the other file among the sources.</summary>
    private static async Task SeesAllAsync(string source, string other, bool isSeen = false)
    {
        var pair = await Pair.OfAsync(source, other, isSeen);
        Assert.Empty(pair.Found);
        Assert.Empty(pair.Errors);

        var together = await Pair.TogetherAsync(source, other);
        Assert.Equal(Texts(together), Texts(pair));
        Assert.False(pair.IsNothingRegistered);

        static IEnumerable<string> Texts(Pair pair) =>
            pair.Run.Sources.Where(static each => each.HintName != OtherGenerator.FileName).Select(static each => each.SourceText.ToString());
    }
}
