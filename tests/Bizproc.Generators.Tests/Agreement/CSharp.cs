using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Writes pieces of C#.</summary>
internal static class CSharp
{
    /// <summary>A text as a literal. A lone surrogate is written as an escape, because a file cannot contain it.</summary>
    public static string Text(string text)
    {
        string literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return string.Concat(literal.Select((c, i) => IsLone(literal, i) ? $"\\u{(int)c:X4}" : c.ToString()));
    }

    /// <summary>A named argument with a text, after a comma; empty without a text.</summary>
    public static string Argument(string name, string? text) => text is null ? "" : Expression(name, Text(text));

    /// <summary>A named argument with an expression, after a comma; empty without an expression.</summary>
    public static string Expression(string name, string? expression) => expression is null ? "" : $", {name} = {expression}";

    private static bool IsLone(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
