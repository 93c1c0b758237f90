using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Adds the first attribute of this library to a property.</summary>
internal static class AttributeInsertion
{
    /// <param name="root">The file.</param>
    /// <param name="property">A property, or a parameter of a record that declares one.</param>
    /// <param name="attribute">The name of the attribute.</param>
    /// <param name="name">The name that a portal shows.</param>
    /// <returns>The change; <see langword="null"/> if it cannot be made.</returns>
    public static Func<SyntaxNode>? Before(SyntaxNode root, SyntaxNode? property, string attribute, string name) => property switch
    {
        PropertyDeclarationSyntax declaration => () => root.ReplaceNode(declaration, WithList(root, declaration, List(attribute, name))),
        ParameterSyntax parameter => () => root.ReplaceNode(parameter, OnOneLine(parameter, List(attribute, name).WithTarget(
            SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)).WithTrailingTrivia(SyntaxFactory.Space)))),
        _ => null,
    };

    private static AttributeListSyntax List(string attribute, string name) => SyntaxFactory.AttributeList([SyntaxFactory.Attribute(
        SyntaxFactory.ParseName($"global::Bizproc.{attribute}").WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.ParseAttributeArgumentList($"(Name = {SymbolDisplay.FormatLiteral(name, quote: true)})"))]);

    /// <summary>Puts the attribute on its own line if the property begins a line, with the indentation of the property.</summary>
    private static PropertyDeclarationSyntax WithList(SyntaxNode root, PropertyDeclarationSyntax property, AttributeListSyntax list)
    {
        var first = property.GetFirstToken();
        var leading = first.LeadingTrivia;
        bool beginsLine = leading.Any(static trivia => trivia.ToFullString().EndsWith("\n", StringComparison.Ordinal))
            || first.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        if (!beginsLine) return OnOneLine(property, list);

        var indent = leading.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1);
        var bare = property.ReplaceToken(first, first.WithLeadingTrivia(indent));
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithLeadingTrivia(leading).WithTrailingTrivia(EndOfLine(root))));
    }

    private static PropertyDeclarationSyntax OnOneLine(PropertyDeclarationSyntax property, AttributeListSyntax list)
    {
        var bare = property.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, Beside(property, list)));
    }

    private static ParameterSyntax OnOneLine(ParameterSyntax parameter, AttributeListSyntax list)
    {
        var bare = parameter.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, Beside(parameter, list)));
    }

    private static AttributeListSyntax Beside(SyntaxNode node, AttributeListSyntax list) =>
        list.WithLeadingTrivia(node.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);

    /// <summary>Gets the line ending of the file.</summary>
    private static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        var known = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return known.RawKind != 0 ? known : SyntaxFactory.LineFeed;
    }
}
