using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes texts as C# literals.</summary>
internal static class CSharpLiteral
{
    public static string Write(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
