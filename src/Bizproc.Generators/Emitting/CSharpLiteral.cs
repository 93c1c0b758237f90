using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Emitting;

/// <summary>Texts as code has to write them.</summary>
internal static class CSharpLiteral
{
    public static string Write(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
