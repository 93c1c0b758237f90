using Bizproc.Tool.Commands.Rules;

namespace Bizproc.Tool.Tests.Rules;

public sealed class RuleTests
{
    [Fact]
    public void Every_page_of_the_repository_is_in_the_program_and_has_a_title_and_a_severity()
    {
        var files = Directory.GetFiles(Path.Join(RepositoryFolder.Root, "docs", "rules"), "BZP*.md").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

        Assert.Equal(files, RulePages.Ids);
        Assert.All(RulePages.Ids, static id =>
        {
            var page = RulePage.Parse(RulePages.Read(id)!);
            Assert.NotEqual("", page.Title);
            Assert.Contains(page.Severity, new[] { "error", "warning", "info", "error or warning" });
        });
    }

    [Fact]
    public async Task A_page_is_shown_without_the_marks_of_a_browser()
    {
        var (code, output, error) = await ToolRun.RunAsync("rules", "bzp0301");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("BZP0301: A property key must be an ASCII letter", output, StringComparison.Ordinal);
        Assert.Contains("    [BizprocActivity(\"add_note\", Name = \"Add a note\")]\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("```", output, StringComparison.Ordinal);
        Assert.DoesNotContain("](", output, StringComparison.Ordinal);
        Assert.DoesNotContain("**", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_rules_are_listed()
    {
        var (code, output, _) = await ToolRun.RunAsync("rules");

        Assert.Equal(0, code);
        Assert.Equal(RulePages.Ids.Count() + 1, output.TrimEnd('\n').Split('\n').Length);
    }
}
