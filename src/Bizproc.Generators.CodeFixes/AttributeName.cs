using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Reads and writes the names of attributes.</summary>
internal static class AttributeName
{
    /// <summary>True if the last part of the attribute's name is the given name.</summary>
    public static bool Is(AttributeSyntax attribute, string name) => WrittenAttributeName.Is(attribute, name + "Attribute");

    /// <summary>Gets the name of another attribute of the library, qualified like a known one.</summary>
    public static NameSyntax Beside(NameSyntax known, string name)
    {
        // An alias does not show how to name the other attributes.
        bool isAlias = WrittenName.FindLast(known)?.StartsWith("Bizproc", StringComparison.Ordinal) is not true;
        if (isAlias) return SyntaxFactory.ParseName("global::Bizproc." + name);

        return known switch
        {
            QualifiedNameSyntax qualified => qualified.WithRight(SyntaxFactory.IdentifierName(name)).WithoutTrivia(),
            AliasQualifiedNameSyntax aliased => aliased.WithName(SyntaxFactory.IdentifierName(name)).WithoutTrivia(),
            _ => SyntaxFactory.IdentifierName(name),
        };
    }
}
