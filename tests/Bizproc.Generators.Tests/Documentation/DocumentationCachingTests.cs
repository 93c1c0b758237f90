using Bizproc.Generators.Tests.Caching;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>What a changed comment, or a changed option, costs.</summary>
public class DocumentationCachingTests
{
    private static readonly CSharpCompilation OtherComment = EditedSources.After(
        EditedSources.Action, "[BizprocActivity", "/// <summary>Sends a mail.</summary>\n[BizprocActivity");

    [Fact]
    public void A_comment_makes_the_file_of_its_action_again()
    {
        var run = GeneratorRun.Of(EditedSources.Compilation, ProjectOptions.Documented).On(OtherComment);

        string reasons = RunReasons.Of(run);
        Assert.Contains("Activities: Modified; Robots: Cached; ", reasons, StringComparison.Ordinal);
        Assert.EndsWith("; Outputs: Cached+Cached+Modified", reasons, StringComparison.Ordinal);
        Assert.Contains("Sends a mail.", run["Demo.Mail.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_of_a_base_makes_the_file_of_its_action_again()
    {
        var changed = EditedSources.After(EditedSources.Base, "[BizprocProperty", "/// <summary>What is sent.</summary>\n    [BizprocProperty");

        var run = GeneratorRun.Of(EditedSources.Compilation, ProjectOptions.Documented).On(changed);

        Assert.EndsWith("; Outputs: Cached+Cached+Modified", RunReasons.Of(run), StringComparison.Ordinal);
        Assert.Contains("What is sent.", run["Demo.Mail.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_option_a_comment_makes_nothing_again()
    {
        var run = GeneratorRun.Of(EditedSources.Compilation).On(OtherComment);

        Assert.EndsWith("; Outputs: Cached+Cached+Cached", RunReasons.Of(run), StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_alone_makes_the_documented_action_again()
    {
        var first = GeneratorRun.Of(OtherComment);

        var run = (first with { Driver = first.Driver.WithUpdatedAnalyzerConfigOptions(ProjectOptions.Documented) }).On(OtherComment);

        Assert.EndsWith("; Outputs: Cached+Cached+Modified", RunReasons.Of(run), StringComparison.Ordinal);
        Assert.Contains("Sends a mail.", run["Demo.Mail.g.cs"], StringComparison.Ordinal);
    }
}
