using System.Text.RegularExpressions;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>A place that cites the protocol, in parentheses or at the end of a summary. In a page each entry is a link: <c>[4.2]</c>.</summary>
/// <param name="Text">All of it.</param>
/// <param name="List">The entries, separated by commas.</param>
internal sealed partial record PortalCitation(string Text, string List)
{
    /// <summary>Gets the entries that are no links.</summary>
    public IEnumerable<string> Unlinked => Entries.Where(static entry => !entry.StartsWith('[') || !entry.EndsWith(']'));

    private IEnumerable<string> Entries => List.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>Finds the citations of a source or a page. One may be broken over two lines of a comment.</summary>
    public static IEnumerable<PortalCitation> Find(string text) =>
        CitationPattern().Matches(LineBreakPattern().Replace(text, " ")).Select(static match => new PortalCitation(match.Value, match.Groups["list"].Value));

    /// <summary>Parses the entries, linked or not.</summary>
    /// <exception cref="FormatException">An entry is neither a section, a range, a fact nor a row.</exception>
    public IEnumerable<PortalReference> Parse() => PortalReference.Parse(string.Join(',', Entries.Select(Unlink)));

    /// <summary>Writes the line that each entry needs at the end of a page for its link to lead to a section.</summary>
    /// <param name="protocol">The path from the page to the protocol.</param>
    public IEnumerable<string> DefineLinks(string protocol) =>
        Entries.Select(Unlink).Select(entry => $"[{entry}]: {protocol}#{PortalReference.Parse(entry).First().Section}");

    private static string Unlink(string entry) => LinkPattern().Replace(entry, "$1");

    // In parentheses, but not in a pattern, where a backslash stands before them; or at the end of a summary.
    [GeneratedRegex(@"(?<!\\)\(portal:\s*(?<list>[^)""]*)\)|(?<!\()\bportal:\s*(?<list>\d[^<)]*)(?=</)")]
    private static partial Regex CitationPattern();

    [GeneratedRegex(@"\s*\n\s*(?:///?\s*|\*\s*|#\s*)?")]
    private static partial Regex LineBreakPattern();

    [GeneratedRegex(@"^\[([^\[\]]+)\]$")]
    private static partial Regex LinkPattern();
}
