using Bizproc.Generators.Tests.Caching;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>The cost of a changed comment, and of a changed option.</summary>
public class DocumentationCachingTests
{
    private static readonly CSharpCompilation OtherComment = EditedSources.After(
        EditedSources.Action, "[BizprocActivity", "/// <summary>Sends a mail.</summary>\n[BizprocActivity");

    [Fact]
    public void A_comment_makes_the_file_of_its_action_again()
    {
        var run = After(OtherComment);

        string reasons = RunReasons.Of(run);
        Assert.Contains("Actions: Modified+Unchanged; ", reasons, StringComparison.Ordinal);
        Assert.EndsWith("; Outputs: Cached+Cached+Modified", reasons, StringComparison.Ordinal);
        Assert.Contains("Sends a mail.", run["Demo.Mail.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_of_a_base_makes_the_file_of_its_action_again()
    {
        var changed = EditedSources.After(EditedSources.Base, "[BizprocProperty", "/// <summary>What is sent.</summary>\n    [BizprocProperty");

        var run = After(changed);

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
        var run = GeneratorRun.Of(OtherComment).On(OtherComment.Documented());

        Assert.EndsWith("; Outputs: Cached+Cached+Modified", RunReasons.Of(run), StringComparison.Ordinal);
        Assert.Contains("Sends a mail.", run["Demo.Mail.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>The run after an edit of one file of a documented project; the syntax trees of the other files stay the same.</summary>
    private static GeneratorRun After(CSharpCompilation changed)
    {
        var documented = EditedSources.Compilation.Documented();
        var edited = documented;
        foreach (var (before, after) in EditedSources.Compilation.SyntaxTrees.Zip(changed.Documented().SyntaxTrees))
        {
            if (before.GetText().ContentEquals(after.GetText())) continue;

            edited = edited.ReplaceSyntaxTree(edited.SyntaxTrees.Single(tree => tree.FilePath == before.FilePath), after);
        }

        return GeneratorRun.Of(documented).On(edited);
    }
}
