using System.Text.RegularExpressions;
using Bizproc.Generators.Tests.Documentation;
using Bizproc.Generators.Tests.Infrastructure;

namespace Bizproc.Generators.Tests.Pages;

/// <summary>The page of one rule.</summary>
/// <param name="Id">The rule's id, which is the file's name.</param>
/// <param name="Text">The whole text.</param>
internal sealed partial record RulePage(string Id, string Text)
{
    private static readonly string Folder = System.IO.Path.Join(RepositoryFolder.Root, "docs", "rules");

    /// <summary>Every page, in the order of their ids.</summary>
    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.GetFiles(Folder, "BZP*.md").Order(StringComparer.Ordinal).Select(Read)];

    public string Path => PathOf(Id);

    public string Title => Head.Groups["title"].Value;

    /// <summary><c>Error</c>, <c>Warning</c>, <c>Info</c>, or the first two joined by "or".</summary>
    public string Severity => Head.Groups["severity"].Value;

    /// <summary>The reaction of the portal, in a sentence.</summary>
    public string Portal => Head.Groups["portal"].Value;

    /// <summary>True if the page promises a code fix.</summary>
    public bool HasFix => Head.Groups["no"].Length == 0;

    /// <summary>A declaration with the fault.</summary>
    public string Wrong => Example("Wrong");

    /// <summary>The declaration without it.</summary>
    public string Right => Example("Right");

    /// <summary>The baseline of the project with an example: the one in its section, otherwise the one above all sections.</summary>
    public string? BaselineOf(string heading)
    {
        var own = Regex.Match(Text, $"^## {heading}\n\n(?:(?!^## ).*\n)*?```json\n(?<json>(?:.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.CultureInvariant);
        var shared = SharedBaselinePattern().Match(Text);
        return own.Success ? own.Groups["json"].Value : shared.Success ? shared.Groups["json"].Value : null;
    }

    private Match Head => HeadPattern().Match(Text);

    /// <summary>The page with another head, and otherwise unchanged.</summary>
    public RulePage WithHead(string title, string severity, bool hasFix) => this with
    {
        Text = HeadPattern().Replace(Text, _ => $"# {Id}: {title}\n\n**{severity}** · {Portal} · {(hasFix ? "" : "no ")}code fix\n", count: 1),
    };

    /// <summary>The page with these messages under its wrong example.</summary>
    public RulePage WithMessages(IEnumerable<string> messages) => this with
    {
        Text = WrongPattern().Replace(Text, match => $"{match.Groups["example"].Value}\n```text\n{string.Join('\n', messages)}\n```\n", count: 1),
    };

    /// <summary>The page with a link to the protocol for each section that it cites. They stand at its end, where a reader of the text is not in their way.</summary>
    public RulePage WithLinks()
    {
        string text = LinksPattern().Replace(Text, "");
        string[] links = [.. PortalCitation.Find(text).SelectMany(static citation => citation.DefineLinks("../protocol.md")).Distinct(StringComparer.Ordinal)];
        return this with { Text = links.Length == 0 ? text : $"{text}\n{string.Join('\n', links)}\n" };
    }

    public static string PathOf(string id) => System.IO.Path.Join(Folder, id + ".md");

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static RulePage Read(string path) =>
        new(System.IO.Path.GetFileNameWithoutExtension(path), File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));

    private string Example(string heading)
    {
        var example = Regex.Match(Text, $"^## {heading}\n\n```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant);
        return example.Success ? example.Groups[1].Value : throw new InvalidOperationException($"{Id}.md has no example under '## {heading}'");
    }

    [GeneratedRegex(@"\A# BZP\d{4}: (?<title>.+)\n\n\*\*(?<severity>[\w ]+)\*\* · (?<portal>.+) · (?<no>no )?code fix\n")]
    private static partial Regex HeadPattern();

    [GeneratedRegex(@"(?<example>^## Wrong\n\n```csharp\n[^`]*^```\n)(\n```text\n[^`]*^```\n)?", RegexOptions.Multiline)]
    private static partial Regex WrongPattern();

    [GeneratedRegex(@"\A(?:(?!## ).*\n)*?```json\n(?<json>(?:.*\n)*?)```\n")]
    private static partial Regex SharedBaselinePattern();

    [GeneratedRegex(@"\n(?:\[[^\]\n]+\]: .+\n)+\z")]
    private static partial Regex LinksPattern();
}
