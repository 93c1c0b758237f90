using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Parsing;

/// <summary>The versions of C# that generated code compiles in.</summary>
internal static class SupportedLanguage
{
    /// <summary>The first version with collection expressions.</summary>
    public const LanguageVersion Lowest = LanguageVersion.CSharp12;

    /// <summary>The first version with extension members. The oldest supported compiler has no name for it.</summary>
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    // The preview of a compiler that is older than C# 14 has a higher number and no extension members.
    private static readonly bool s_knowsCSharp14 = Enum.IsDefined(typeof(LanguageVersion), CSharp14);

    /// <summary>Finds out what generated code may use.</summary>
    public static LanguageLevel FindLevel(ParseOptions options) => options switch
    {
        CSharpParseOptions { LanguageVersion: >= CSharp14 } when s_knowsCSharp14 => LanguageLevel.ExtensionMembers,
        CSharpParseOptions { LanguageVersion: >= Lowest } => LanguageLevel.NoExtensionMembers,
        _ => LanguageLevel.TooLow,
    };

    public static bool Has(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= Lowest };
}
