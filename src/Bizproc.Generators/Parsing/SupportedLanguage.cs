using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Parsing;

/// <summary>The versions of C# that generated code compiles in.</summary>
internal static class SupportedLanguage
{
    /// <summary>The first version with collection expressions.</summary>
    public const LanguageVersion Lowest = LanguageVersion.CSharp12;

    /// <summary>The first version with extension members. The enum of the oldest supported compiler does not have it yet.</summary>
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    // In a compiler older than C# 14, the preview version has a higher number but no extension members.
    private static readonly bool s_knowsCSharp14 = Enum.IsDefined(typeof(LanguageVersion), CSharp14);

    /// <summary>Finds out which features generated code may use.</summary>
    public static LanguageLevel FindLevel(ParseOptions options) => options switch
    {
        CSharpParseOptions { LanguageVersion: >= CSharp14 } when s_knowsCSharp14 => LanguageLevel.ExtensionMembers,
        CSharpParseOptions { LanguageVersion: >= Lowest } => LanguageLevel.NoExtensionMembers,
        _ => LanguageLevel.TooLow,
    };

    public static bool Has(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= Lowest };
}
