using System.Globalization;
using Bizproc.Generators.Tests.Pages;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>The C# of the pages, compiled with the library, the generator and the analyzer.</summary>
public class PageSnippetTests
{
    /// <summary>Rules about texts that a page omits, so that its reader sees the rest.</summary>
    private static readonly string[] Left = ["BZP0110", "BZP0112"];

    public static TheoryData<string, int> Snippets => [.. PageSnippet.All.Select(static snippet => new TheoryDataRow<string, int>(snippet.Page, snippet.Line))];

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task A_snippet_compiles_and_no_rule_reports_it(string page, int line)
    {
        var snippet = PageSnippet.All.Single(snippet => snippet.Page == page && snippet.Line == line);

        string[] said = await CompileAsync(snippet);

        Assert.True(said.Length == 0, string.Join('\n', said));
    }

    [Fact]
    public void Each_frame_is_that_of_one_snippet_and_no_snippet_has_two()
    {
        Assert.All(SnippetFrame.All, static frame => Assert.Single(PageSnippet.All, frame.Fits));
        Assert.All(PageSnippet.All, static snippet => Assert.InRange(SnippetFrame.All.Count(frame => frame.Fits(snippet)), 0, 1));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/guide.md")]
    [InlineData("src/Bizproc/PACKAGE.md")]
    [InlineData("docs/emulator.md")]
    public void The_snippets_of_a_page_are_found(string page) => Assert.Contains(PageSnippet.All, snippet => snippet.Page == page);

    [Fact]
    public async Task A_mistake_is_told_with_its_page_and_line()
    {
        const string Page = "# A page\n\n* A list:\n\n  ```csharp\n  [BizprocRobot(\"a b\", Name = \"A\")]\n  public partial class Robot { public Missing? Nothing { get; } }\n  ```\n";

        string[] said = await CompileAsync(Assert.Single(PageSnippet.Find("docs/page.md", Page)));

        Assert.Contains(said, static text => text.StartsWith("docs/page.md(7): error CS0246: ", StringComparison.Ordinal));
        Assert.Contains(said, static text => text.StartsWith("docs/page.md(6): error BZP0102: ", StringComparison.Ordinal));
    }

    private static async Task<string[]> CompileAsync(PageSnippet snippet)
    {
        var frame = SnippetFrame.All.SingleOrDefault(frame => frame.Fits(snippet)) ?? new SnippetFrame(snippet.Page, "");
        var example = await PageExample.CompileAsync(frame.Frame(snippet), TestContext.Current.CancellationToken);
        return [.. example.Errors.Concat(example.Diagnostics.Where(static diagnostic => !Left.Contains(diagnostic.Id))).Select(Describe)];
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        string severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{place.Path}({place.StartLinePosition.Line + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
