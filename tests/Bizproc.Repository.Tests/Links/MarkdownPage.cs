using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bizproc.Repository.Tests.Links;

/// <summary>A page of Markdown, read as GitHub reads it.</summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private readonly MarkdownDocument _document;

    /// <summary>Parses a page.</summary>
    public MarkdownPage(string text)
    {
        _document = Markdown.Parse(text, Pipeline);
        Anchors = Headings.Concat(HtmlAnchors(text)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Gets the possible targets of links within the page: its headings, and anchors that are written in HTML.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>Gets the addresses of all links and pictures.</summary>
    public IEnumerable<string> Links => _document.Descendants<LinkInline>().Select(static link => link.Url ?? "")
        .Concat(_document.Descendants<AutolinkInline>().Where(static link => !link.IsEmail).Select(static link => link.Url));

    private IEnumerable<string> Headings => _document.Descendants<HeadingBlock>().Select(static heading => heading.GetAttributes().Id).OfType<string>();

    private static IEnumerable<string> HtmlAnchors(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "<a (?:id|name)=\"([^\"]+)\"").Select(static match => match.Groups[1].Value);
}
