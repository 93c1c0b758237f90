using System.Text.RegularExpressions;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>A piece of C# on a page.</summary>
/// <param name="Page">The path of the page from the root of the repository, with slashes.</param>
/// <param name="Line">The number of its first line on the page.</param>
/// <param name="Code">The code.</param>
internal sealed partial record PageSnippet(string Page, int Line, string Code)
{
    private static readonly string[] MadeFolders = ["bin", "obj", "artifacts", "node_modules", "TestResults"];

    /// <summary>
    /// Those of all pages, in order. The examples of the rules' own pages are missing: they are compiled with what they must report.
    /// </summary>
    public static IReadOnlyList<PageSnippet> All { get; } =
    [
        .. Walk(RepositoryFolder.Root)
            .Select(static file => (Page: Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/'), File: file))
            .Where(static page => !page.Page.StartsWith("docs/rules/BZP", StringComparison.Ordinal))
            .OrderBy(static page => page.Page, StringComparer.Ordinal)
            .SelectMany(static page => Find(page.Page, File.ReadAllText(page.File))),
    ];

    /// <summary>Finds the snippets of a page.</summary>
    public static IEnumerable<PageSnippet> Find(string page, string text)
    {
        text = text.ReplaceLineEndings("\n");
        return Fence().Matches(text).Select(match => new PageSnippet(page, text[..match.Groups["code"].Index].Count('\n') + 1, match.Groups["code"].Value));
    }

    private static IEnumerable<string> Walk(string folder) => Directory.GetFiles(folder, "*.md").Concat(
        Directory.GetDirectories(folder).Where(static child => Path.GetFileName(child) is { } name && name[0] != '.' && !MadeFolders.Contains(name)).SelectMany(Walk));

    [GeneratedRegex(@"^[ ]*```(?:csharp|cs|c\#)[ ]*\n(?<code>.*?)^[ ]*```[ ]*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Fence();
}
