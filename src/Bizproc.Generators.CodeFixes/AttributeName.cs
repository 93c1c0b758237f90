using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Reads and writes the names of attributes.</summary>
internal static class AttributeName
{
    /// <summary>True if the last part of the attribute's name is the given name.</summary>
    public static bool Is(AttributeSyntax attribute, string name)
    {
        string written = LastPart(attribute.Name);
        return written == name || written == name + "Attribute";
    }

    /// <summary>Gets the name of another attribute of the library, qualified like a known one.</summary>
    public static NameSyntax Beside(NameSyntax known, string name)
    {
        // An alias does not show how to name the other attributes.
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
