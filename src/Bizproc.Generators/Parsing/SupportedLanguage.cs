using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Parsing;

/// <summary>The versions of C# that generated code compiles in.</summary>
internal static class SupportedLanguage
{
    /// <summary>The first version with collection expressions.</summary>
    public const LanguageVersion Lowest = LanguageVersion.CSharp12;

    public static bool Has(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= Lowest };

    public static bool Has(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= Lowest };
}
