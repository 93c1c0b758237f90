using System.Text.RegularExpressions;
using Bizproc.Repository.Tests.Support;

namespace Bizproc.Repository.Tests.Links;

/// <summary>Pages also name files, folders and classes of tests without a link. A name of something that was moved or renamed misleads.</summary>
public partial class NamedFileTests
{
    private static readonly HashSet<string> Sources =
        [.. RepositoryFiles.Find(".cs").Select(static file => Path.GetFileName(file))];

    public static TheoryData<string> Pages => [.. RepositoryFiles.Find(".md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_file_that_a_page_names_exists(string page) => Assert.Empty(FindMissing(RepositoryFiles.Read(page)));

    [Theory]
    [InlineData("in `docs/missing.md`", "docs/missing.md")]
    [InlineData("run `dotnet run --project src/Bizproc.Missing -- --help`", "src/Bizproc.Missing")]
    [InlineData("`MissingParser.cs` reads it", "MissingParser.cs")]
    [InlineData("`Parsing/MissingParser.cs` reads it", "MissingParser.cs")]
    [InlineData("run `dotnet test -- --filter-class \"*MissingTests\"`", "MissingTests.cs")]
    public void A_name_of_nothing_is_found(string text, string expected) => Assert.Equal([expected], FindMissing(text));

    [Theory]
    [InlineData("`docs/rules` has them, `docs/protocol.md` cites them, and so does `docs/rules/*.md`.")]
    [InlineData("`ActionParser.cs`, `...Log.cs`, https://example.com/docs/missing.md, `--filter-class \"*NamedFileTests\"`")]
    public void A_name_of_something_is_right(string text) => Assert.Empty(FindMissing(text));

    private static IEnumerable<string> FindMissing(string text) =>
    [
        .. PathPattern().Matches(text).Select(static path => path.Value).Where(static path => !Path.Exists(RepositoryFiles.GetFullPath(path))),
        .. SourcePattern().Matches(text).Select(static name => name.Value).Where(static name => !Sources.Contains(name)),
        .. FilterPattern().Matches(text).Select(static name => $"{name.Value}.cs").Where(static name => !Sources.Contains(name)),
    ];

    [GeneratedRegex(@"(?<![\w/.~-])(?:src|tests|docs|samples|\.ci|\.github)/[\w./-]*\w")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"(?<=[`/])\w[\w.]*\.cs(?=`)")]
    private static partial Regex SourcePattern();

    [GeneratedRegex(@"(?<=--filter-class ""\*)\w+")]
    private static partial Regex FilterPattern();
}
