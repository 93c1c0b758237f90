using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>The cost of each edit in a project with triggers.</summary>
public class TriggerReasonTests
{
    private static readonly string[] s_sources =
    [
        "namespace Demo; [BizprocTrigger(\"signed\", Name = Names.Signed)] public static partial class Signed;",
        "namespace Demo; public static class Names { public const string Signed = \"Signed\"; }",
        "namespace Demo; public class Foreign { public string Text { get; init; } = \"\"; }",
        "namespace Demo; [BizprocRobot(\"mail\", Name = \"Mail\")] public partial class Mail;",
    ];

    [Theory]
    [InlineData(2, "\"\"", "\"text\"")]
    [InlineData(2, "public class Foreign", "public class Added; public class Foreign")]
    [InlineData(0, "namespace Demo;", "namespace Demo; /* comment */")]
    [InlineData(0, "partial class Signed;", "partial class Signed { public static int Twice(int number) => number * 2; }")]
    [InlineData(1, "\"Signed\"", "\"Sig\" + \"ned\"")]
    public void An_edit_that_does_not_matter_makes_nothing_again(int file, string old, string @new) => Assert.Equal(
        "Actions: Unchanged; Names: Cached; Triggers: Unchanged; TriggerNames: Cached; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Cached; Clashes: Cached; Outputs: Cached+Cached+Cached",
        RunReasons.Of(After(file, old, @new)));

    [Theory]
    [InlineData(1, "\"Signed\"", "\"Was signed\"")]
    [InlineData(0, "Names.Signed", "\"Was signed\"")]
    [InlineData(0, "partial class Signed;", "partial class Signed { public static void UpdateAsync() { } }")]
    public void An_edit_that_matters_makes_one_file_again(int file, string old, string @new) => Assert.Equal(
        "Actions: Unchanged; Names: Cached; Triggers: Modified; TriggerNames: Unchanged; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Cached; Clashes: Cached; Outputs: Cached+Cached+Modified",
        RunReasons.Of(After(file, old, @new)));

    [Theory]
    [InlineData(0, "class Signed", "class Sealed", "Triggers: Modified; TriggerNames: Modified")]
    [InlineData(0, "\"signed\"", "\"sealed\"", "Triggers: Modified; TriggerNames: Modified")]
    [InlineData(2, "public class Foreign", "[BizprocTrigger(\"new\", Name = \"New\")] public static partial class New; public class Foreign", "Triggers: New+Unchanged; TriggerNames: Cached+New")]
    [InlineData(0, "[BizprocTrigger(\"signed\", Name = Names.Signed)]", "", "Triggers: Removed; TriggerNames: Removed")]
    public void Only_a_new_gone_or_renamed_trigger_makes_the_registry_again(int file, string old, string @new, string expected)
    {
        string reasons = RunReasons.Of(After(file, old, @new));

        Assert.Contains(expected, reasons, StringComparison.Ordinal);
        Assert.Contains("Registry: Modified", reasons, StringComparison.Ordinal);
    }

    private static GeneratorRun After(int file, string old, string @new)
    {
        Assert.Contains(old, s_sources[file], StringComparison.Ordinal);
        var before = TestCompilation.Of(s_sources);
        var tree = before.SyntaxTrees.Single(tree => tree.ToString().Contains(s_sources[file], StringComparison.Ordinal));
        var edited = CSharpSyntaxTree.ParseText(tree.ToString().Replace(old, @new, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken);
        return GeneratorRun.Of(before).On(before.ReplaceSyntaxTree(tree, edited));
    }
}
