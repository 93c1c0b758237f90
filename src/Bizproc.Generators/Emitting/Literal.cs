using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Emitting;

/// <summary>Texts as code has to write them.</summary>
internal static class Literal
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The text as UTF-8. Half of a surrogate pair becomes the character that stands for it there, as the compiler would refuse it.</summary>
    public static string Utf8(string text) => Of(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))) + "u8";
}
