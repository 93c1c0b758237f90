using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Model;

/// <summary>Writes names as C# needs them.</summary>
internal static class CSharpIdentifier
{
    /// <summary>The name, with an <c>@</c> if it is a keyword in any context.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
