using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Names of attributes as they are written.</summary>
internal static class AttributeName
{
    /// <summary>Whether this is an attribute, by the last part of its name.</summary>
    public static bool Is(AttributeSyntax attribute, string name)
    {
        string written = LastPart(attribute.Name);
        return written == name || written == name + "Attribute";
    }

    /// <summary>Another attribute of the library, qualified as this one is.</summary>
    public static NameSyntax Beside(NameSyntax known, string name)
    {
        // An alias says nothing of how the others can be named.
        bool isAlias = !LastPart(known).StartsWith("Bizproc", StringComparison.Ordinal);
        if (isAlias) return SyntaxFactory.ParseName("global::Bizproc." + name);

        return known switch
        {
            QualifiedNameSyntax qualified => qualified.WithRight(SyntaxFactory.IdentifierName(name)).WithoutTrivia(),
            AliasQualifiedNameSyntax aliased => aliased.WithName(SyntaxFactory.IdentifierName(name)).WithoutTrivia(),
            _ => SyntaxFactory.IdentifierName(name),
        };
    }

    private static string LastPart(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
