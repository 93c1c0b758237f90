using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes texts as C# literals.</summary>
internal static class Literal
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
