using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// The <c>&lt;summary&gt;</c> of a class or property. It is read from the text of the comment, because the compiler does not parse comments in a
/// project without a documentation file.
/// </summary>
internal static class DocumentedSummary
{
    /// <summary>
    /// The symbol that the targets of the package define in a project that sets <c>BizprocDescriptionsFromXml</c>. Every syntax tree knows its symbols, so
    /// the generator need not read any other option.
    /// </summary>
    public const string Symbol = "BIZPROC_DESCRIPTIONS_FROM_XML";

    /// <summary>True if the project uses summaries as descriptions.</summary>
    public static bool AreWanted(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault()?.Options.PreprocessorSymbolNames.Contains(Symbol, StringComparer.Ordinal) is true;

    /// <summary>
    /// The summary as plain text, or <see langword="null"/> if there is none. A symbol of another assembly has none: its comments are available in
    /// some builds only.
    /// </summary>
    public static string? Find(ISymbol symbol, IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly)) return null;

        // Always read the same part of a partial class, in whatever order the files come.
        return Parts(symbol)
            .OrderBy(static part => part.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(static part => part.Span.Start)
            .Select(part => SummaryParser.Parse(CommentOf(part.GetSyntax(cancellationToken))))
            .FirstOrDefault(static summary => summary is not null);
    }

    private static IEnumerable<SyntaxReference> Parts(ISymbol symbol) => symbol is IPropertySymbol { PartialImplementationPart: { } implementation }
        ? symbol.DeclaringSyntaxReferences.Concat(implementation.DeclaringSyntaxReferences)
        : symbol.DeclaringSyntaxReferences;

    /// <summary>The comment as XML, without the <c>///</c> before each line; empty if there is none.</summary>
    private static string CommentOf(SyntaxNode declaration)
    {
        List<string> blocks = [];
        foreach (var trivia in declaration.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)) continue;

            string text = trivia.ToFullString();
            if (IsDocumentation(text)) blocks.Add(text);
            else if (blocks.Count > 0) break;
        }

        var xml = new StringBuilder();
        for (int i = blocks.Count - 1; i >= 0; i--) AppendLines(xml, blocks[i]);
        return xml.ToString();
    }

    private static bool IsDocumentation(string text)
    {
        string start = text.TrimStart();
        return StartsWith(start, "///") ? !StartsWith(start, "////") : StartsWith(start, "/**") && !StartsWith(start, "/**/") && !StartsWith(start, "/***");
    }

    private static void AppendLines(StringBuilder xml, string block)
    {
        string text = block.Trim();
        bool isBlock = StartsWith(text, "/**");
        if (isBlock) text = text.Substring(3, Math.Max(0, text.Length - (text.EndsWith("*/", StringComparison.Ordinal) ? 5 : 3)));
        foreach (string line in text.Split('\n'))
        {
            string rest = line.TrimStart();
            if (!isBlock && StartsWith(rest, "///")) rest = rest.Substring(3);
            else if (isBlock && StartsWith(rest, "*")) rest = rest.Substring(1);
            xml.Append(rest).Append('\n');
        }
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);
}
