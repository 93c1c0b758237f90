using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Model;

/// <summary>Names as code has to write them.</summary>
internal static class CSharpIdentifier
{
    /// <summary>The name, with an <c>@</c> where it is a keyword anywhere.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
