using System.Globalization;
using System.Text.RegularExpressions;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>Sources and pages cite the protocol by section: each section that they name must be in <c>docs/protocol.md</c>.</summary>
public partial class PortalReferenceTests
{
    private static readonly string[] Extensions = [".cs", ".csproj", ".md", ".props", ".targets", ".projitems", ".html", ".css", ".js", ".json", ".sh"];

    // Outputs of builds and of tests.
    private static readonly string[] Skipped = ["bin", "obj", "artifacts", "TestResults", "node_modules"];

    private static readonly string ProtocolPath = Path.Join(RepositoryFolder.Root, "docs", "protocol.md");

    private static readonly Dictionary<string, HashSet<int>> Sections = ReadSections();

    [Fact]
    public void Every_section_that_a_source_or_page_cites_is_in_the_protocol()
    {
        List<string> mistakes = [];
        int count = 0;
        foreach (string path in Files(RepositoryFolder.Root))
        {
            foreach (var citation in PortalCitation.Find(File.ReadAllText(path)))
            {
                count++;
                if (Mistake(citation) is { } mistake) mistakes.Add($"{Path.GetRelativePath(RepositoryFolder.Root, path)}: {citation.Text}: {mistake}");
            }
        }

        Assert.True(mistakes.Count == 0, string.Join('\n', mistakes));
        Assert.True(count > 100, $"Only {count} references were found: the search is broken");
    }

    /// <summary>The last lines of the page have the address of the link: tests of the pages and of the repository's links check them.</summary>
    [Fact]
    public void Every_section_that_a_page_cites_is_a_link()
    {
        var pages = Files(RepositoryFolder.Root)
            .Where(static path => path.EndsWith(".md", StringComparison.Ordinal) && path != ProtocolPath)
            .ToDictionary(static path => Path.GetRelativePath(RepositoryFolder.Root, path), static path => PortalCitation.Find(File.ReadAllText(path)).ToList());

        Assert.All(pages, static page => Assert.DoesNotContain(page.Value, static citation => citation.Unlinked.Any()));
        Assert.InRange(pages.Count(static page => page.Value.Count > 0), 40, 500);
    }

    [Theory]
    [InlineData("4.5")]
    [InlineData("8.2, 12")]
    [InlineData("20.1-20.3")]
    [InlineData("0 fact 6, 4.2 #15")]
    [InlineData("4.2 #13-14, #15")]
    [InlineData("A.6")]
    [InlineData("[8.2], [0 fact 6]")]
    public void A_section_that_exists_is_accepted(string list) => Assert.Null(Mistake(new PortalCitation("", list)));

    [Theory]
    [InlineData("4.9")]
    [InlineData("13")]
    [InlineData("4.5, 99")]
    [InlineData("20.11-20.13")]
    [InlineData("0 fact 21")]
    [InlineData("4.2 #16")]
    [InlineData("4.2 #14-16")]
    [InlineData("#15")]
    [InlineData("4.5 as seen")]
    [InlineData("[4.9]")]
    [InlineData("")]
    public void A_section_that_does_not_exist_is_a_mistake(string list) => Assert.NotNull(Mistake(new PortalCitation("", list)));

    [Theory]
    [InlineData("[4.5]", 0)]
    [InlineData("[8.2], [0 fact 6]", 0)]
    [InlineData("4.5", 1)]
    [InlineData("[8.2], 12", 1)]
    [InlineData("[8.2, 12]", 2)]
    public void An_entry_without_brackets_is_not_a_link(string list, int expected) => Assert.Equal(expected, new PortalCitation("", list).Unlinked.Count());

    [Fact]
    public void Every_numbered_heading_has_the_anchor_of_its_number()
    {
        string text = ReadProtocol();
        var headings = HeadingPattern().Matches(text).Select(static match => match.Groups["number"].Value).ToList();

        Assert.Equal(["0", "1", "2", "2.1"], headings.Take(4));
        Assert.All(headings, number => Assert.Matches($"<a id=\"{Regex.Escape(number)}\"></a>\n\n#+ (Appendix )?{Regex.Escape(number)}[. ]", text));
    }

    private static string? Mistake(PortalCitation citation)
    {
        try
        {
            foreach (var (section, row) in citation.Parse())
            {
                if (!Sections.TryGetValue(section, out var rows)) return $"the protocol has no section {section}";
                if (row is { } number && !rows.Contains(number)) return $"section {section} has no row {number}";
            }

            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Reads the anchors, and the numbers of the rows and items up to the next one.</summary>
    private static Dictionary<string, HashSet<int>> ReadSections()
    {
        string[] parts = AnchorPattern().Split(ReadProtocol());
        Dictionary<string, HashSet<int>> sections = [];
        for (int i = 1; i + 1 < parts.Length; i += 2)
        {
            sections.Add(parts[i], [.. RowPattern().Matches(parts[i + 1]).Select(static match => int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture))]);
        }

        return sections;
    }

    private static string ReadProtocol() =>
        File.ReadAllText(ProtocolPath).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder).Where(static file => Extensions.Contains(Path.GetExtension(file)))) yield return file;

        foreach (string child in Directory.EnumerateDirectories(folder))
        {
            string name = Path.GetFileName(child);
            if (name.StartsWith('.') || Skipped.Contains(name)) continue;
            foreach (string file in Files(child)) yield return file;
        }
    }

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex AnchorPattern();

    [GeneratedRegex(@"^(?:\| (?<row>\d+)[a-z]? \||(?<row>\d+)\. )", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"^#{2,3} (?:Appendix )?(?<number>(?:\d+|A)(?:\.\d+)?)[. ]", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();
}
