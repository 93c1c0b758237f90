using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the last part of a name in the source.</summary>
internal static class WrittenName
{
    /// <summary>Finds the last part of a name or of a member access: <c>C</c> in <c>A.B.C</c>; <see langword="null"/> for anything else.</summary>
    public static string? FindLast(SyntaxNode name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}
