using Bizproc.Repository.Tests.Support;

namespace Bizproc.Repository.Tests.Links;

/// <summary>Links of all pages, without a network: to files, to folders, and to headings in them.</summary>
public class LinkTests
{
    private static readonly LinkCheck Check = new(
        static file => File.Exists(RepositoryFiles.GetFullPath(file)) ? new MarkdownPage(RepositoryFiles.Read(file)) : null,
        static path => Path.Exists(RepositoryFiles.GetFullPath(path)));

    public static TheoryData<string> Pages => [.. RepositoryFiles.Find(".md")];

    [Fact]
    public void The_pages_of_every_folder_are_looked_at()
    {
        var pages = RepositoryFiles.Find(".md");

        Assert.Superset(new HashSet<string>(["README.md", "CONTRIBUTING.md", "SECURITY.md", "src/Bizproc/PACKAGE.md"], StringComparer.Ordinal), pages.ToHashSet(StringComparer.Ordinal));
        Assert.InRange(pages.Count(static page => Path.GetFileName(page).StartsWith("BZP", StringComparison.Ordinal)), 50, 500);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_somewhere(string page) => Assert.Empty(Check.FindBroken(page));

    /// <summary>The README of a package is shown where the other files of the repository do not exist.</summary>
    [Theory]
    [InlineData("src/Bizproc/PACKAGE.md")]
    [InlineData("src/Bizproc.AspNetCore/PACKAGE.md")]
    [InlineData("src/Bizproc.Emulator/PACKAGE.md")]
    [InlineData("src/Bizproc.Tool/PACKAGE.md")]
    [InlineData("src/Bizproc.Templates/PACKAGE.md")]
    public void Links_of_a_packages_README_are_absolute(string page) =>
        Assert.All(new MarkdownPage(RepositoryFiles.Read(page)).Links, static link => Assert.StartsWith("https://", link, StringComparison.Ordinal));

    [Theory]
    [InlineData("[a](docs/b.md)")]
    [InlineData("[a](docs/b.md#second-heading-with-code)")]
    [InlineData("[a](docs/b.md#named)")]
    [InlineData("[a](docs)")]
    [InlineData("[a](#here)\n\n# Here")]
    [InlineData("[a][b]\n\n[b]: docs/b.md")]
    [InlineData("<https://example.com>, [a](https://example.com/b) and ![c](docs/b.md)")]
    [InlineData("`[a](missing.md)`\n\n```\n[a](missing.md)\n```")]
    public void A_link_that_leads_somewhere_is_right(string text) => Assert.Empty(FindBroken(text));

    [Theory]
    [InlineData("[a](missing.md)", "there is no missing.md")]
    [InlineData("![a](docs/missing.png)", "there is no docs/missing.png")]
    [InlineData("[a][b]\n\n[b]: missing.md", "there is no missing.md")]
    [InlineData("[a](docs/b.md#third)", "has no heading or anchor 'third'")]
    [InlineData("[a](#there)\n\n# Here", "has no heading or anchor 'there'")]
    [InlineData("[a](../b.md)", "out of the repository")]
    [InlineData("[a](/docs/b.md)", "from the root of a host")]
    [InlineData("[a](file:///docs/b.md)", "not for pages")]
    [InlineData("[a]()", "empty")]
    [InlineData("| a |\n|---|\n| [a](missing.md) |", "there is no missing.md")]
    public void A_link_that_leads_nowhere_is_found(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(FindBroken(text)), StringComparison.Ordinal);

    private static IEnumerable<string> FindBroken(string text) => new LinkCheck(
        file => file switch
        {
            "a.md" => new MarkdownPage(text),
            "docs/b.md" => new MarkdownPage("# First\n\n## Second heading, with `code`\n\n<a id=\"named\"></a>\n"),
            _ => null,
        },
        static path => path is "a.md" or "docs" or "docs/b.md").FindBroken("a.md");
}
