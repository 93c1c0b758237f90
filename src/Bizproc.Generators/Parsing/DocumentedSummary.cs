using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// The <c>&lt;summary&gt;</c> of a class or property. It is read from the text of the comment: without a documentation file the compiler parses none.
/// </summary>
internal static class DocumentedSummary
{
    /// <summary>
    /// The symbol that the package's targets define for a project that sets <c>BizprocDescriptionsFromXml</c>. Sources carry it, so that nothing else has to
    /// be asked when one of them is read.
    /// </summary>
    public const string Symbol = "BIZPROC_DESCRIPTIONS_FROM_XML";

    /// <summary>True if the project takes summaries for descriptions.</summary>
    public static bool AreWanted(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault()?.Options.PreprocessorSymbolNames.Contains(Symbol, StringComparer.Ordinal) is true;

    /// <summary>
    /// The summary as plain text, or <see langword="null"/> where there is none. What another assembly declares has none: whether its comments are
    /// at hand depends on who compiles.
    /// </summary>
    public static string? Find(ISymbol symbol, IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly)) return null;

        // Of several parts the same one is read however the files are ordered.
        return Parts(symbol)
            .OrderBy(static part => part.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(static part => part.Span.Start)
            .Select(part => SummaryParser.Parse(CommentOf(part.GetSyntax(cancellationToken))))
            .FirstOrDefault(static summary => summary is not null);
    }

    private static IEnumerable<SyntaxReference> Parts(ISymbol symbol) => symbol is IPropertySymbol { PartialImplementationPart: { } implementation }
        ? symbol.DeclaringSyntaxReferences.Concat(implementation.DeclaringSyntaxReferences)
        : symbol.DeclaringSyntaxReferences;

    /// <summary>The comment as XML, without what begins its lines; empty if there is none.</summary>
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
