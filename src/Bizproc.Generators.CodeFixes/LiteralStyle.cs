using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Writes a text in the style of the text that it replaces: verbatim, raw or plain.</summary>
internal static class LiteralStyle
{
    public static LiteralExpressionSyntax Write(string text, LiteralExpressionSyntax old) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, Token(text, old.Token));

    private static SyntaxToken Token(string text, SyntaxToken old)
    {
        // Escape characters that cannot be seen.
        if (text.Any(static c => char.IsControl(c) || char.IsSurrogate(c))) return SyntaxFactory.Literal(text);
        if (old.Text.StartsWith("@", StringComparison.Ordinal)) return SyntaxFactory.Literal("@\"" + text.Replace("\"", "\"\"") + "\"", text);

        bool isRaw = old.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) && text.Length > 0 && !text.Contains("\"");
        if (!isRaw) return SyntaxFactory.Literal(text);

        string quotes = new('"', old.Text.TakeWhile(static c => c == '"').Count());
        return SyntaxFactory.Token(default, SyntaxKind.SingleLineRawStringLiteralToken, quotes + text + quotes, text, default);
    }
}
