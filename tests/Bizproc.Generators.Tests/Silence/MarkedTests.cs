using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Silence;

/// <summary>Attributes that cause a warning at every mention, on the parts of an action. There is a second action without them.</summary>
public class MarkedTests
{
    private const string Good = """
        namespace Demo;

        [BizprocActivity("good", Name = "Good")] public partial class Good;

        public static class Program
        {
            public static Task Use(IPortalClient portal, BizprocBuilder builder)
            {
                builder.AddActions();
                _ = BizprocActions.All;
                _ = Good.Definition;
                return Good.UpdateAsync(portal);
            }
        }
        """;

    public static TheoryData<string> Marks { get; } =
    [
        "System.Diagnostics.CodeAnalysis.Experimental(\"APP001\")",
        "Obsolete",
        "Obsolete(\"Use another one\")",
        "Obsolete(\"Use another one\", true)",
        "Obsolete(\"Use another one\", DiagnosticId = \"OWN1\")",
        "System.Runtime.Versioning.RequiresPreviewFeatures",
        "System.Runtime.Versioning.SupportedOSPlatform(\"windows\")",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"Text\")",
    ];

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_marked_class_warns_of_nothing(string mark) => Accepts($$"""
        namespace Demo;

        [{{mark}}, BizprocActivity("a", Name = "A"), BizprocRobot("r")]
        public partial class Act { [BizprocProperty] public int P { get; init; } [BizprocReturnProperty] public int R { get; set; } }
        """);

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_marked_class_around_warns_of_nothing(string mark) => Accepts($$"""
        namespace Demo;

        [{{mark}}] public partial class Outer { [BizprocActivity("a", Name = "A")] public partial class Act { [BizprocProperty] public int P { get; init; } } }
        """);

    // The user's code is itself obsolete, because it must also handle obsolete-as-error.
    [Theory]
    [MemberData(nameof(Marks))]
    public void A_marked_enum_and_a_marked_base_warn_of_nothing(string mark)
    {
        if (mark.Contains("RequiresUnreferencedCode", StringComparison.Ordinal)) return;

        Accepts($$"""
            namespace Demo;

            [{{mark}}] public enum Way { One, [Obsolete("", true)] Two }

            [{{mark.Replace("SupportedOSPlatform", "UnsupportedOSPlatform", StringComparison.Ordinal)}}]
            public class Base { [Obsolete, BizprocProperty] public Way Based { get; set; } }

            [Obsolete, BizprocActivity("a", Name = "A")]
            public partial class Act : Base
            {
                [Obsolete, BizprocProperty] public Way? P { get; init; }
                [Obsolete, BizprocReturnProperty] public List<Way> R { get; set; } = [];
            }
            """);
    }

    [Fact]
    public void A_user_of_an_experimental_action_is_still_told()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(
            "namespace Demo; [System.Diagnostics.CodeAnalysis.Experimental(\"APP001\"), BizprocActivity(\"a\", Name = \"A\")] public partial class Act;",
            "namespace Demo; public static class Program { public static object Use() => Act.Definition; }"));

        var said = Assert.Single(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(("APP001", "File1.cs"), (said.Id, said.Location.SourceTree!.FilePath));
    }

    [Theory]
    [InlineData("[System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"\")] public partial class Act", "public int P { get; init; }")]
    [InlineData("public partial class Act", "[System.Diagnostics.CodeAnalysis.RequiresDynamicCode(\"\")] public Act() { }")]
    [InlineData("public partial class Act", "[BizprocProperty] public int P { get; [System.Diagnostics.CodeAnalysis.RequiresAssemblyFiles] init; }")]
    [InlineData("public partial class Act", "[BizprocProperty, System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(default)] public string? P { get; init; }")]
    public void Tools_that_trim_are_told_in_the_assembly(string head, string member) =>
        Assert.Contains("UnconditionalSuppressMessage(\"Trimming\", \"IL2026\")", FileOf(head, member), StringComparison.Ordinal);

    [Fact]
    public void Without_such_an_attribute_they_are_told_nothing() =>
        Assert.DoesNotContain("UnconditionalSuppressMessage", FileOf("[Serializable] public partial class Act", "[BizprocProperty] public int P { get; init; }"), StringComparison.Ordinal);

    private static string FileOf(string head, string member) =>
        GeneratorRun.Of(TestCompilation.Of($"[BizprocActivity(\"a\", Name = \"A\")] {head} {{ {member} }}"))["Act.g.cs"];

    private static void Accepts(string source)
    {
        var run = GeneratorRun.Of(TestCompilation.Of("#pragma warning disable\n" + source, "using System.Threading.Tasks;\n" + Good));

        GeneratorAssert.SaysNothing(run, source);
        Assert.Contains("Act>()", run["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
    }
}
