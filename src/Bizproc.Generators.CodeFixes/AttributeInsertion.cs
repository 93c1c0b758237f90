using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Writes the first attribute of ours before a property.</summary>
internal static class AttributeInsertion
{
    /// <param name="root">The file.</param>
    /// <param name="property">A property, or a parameter of a record that is one.</param>
    /// <param name="attribute">The name of the attribute.</param>
    /// <param name="name">The name that a portal shows.</param>
    /// <returns>The change, or <see langword="null"/> where it cannot be written.</returns>
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

    /// <summary>On a line of its own before a property that begins one, with the indent of the property.</summary>
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

    /// <summary>The end of a line as the file has it.</summary>
    private static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        var known = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return known.RawKind != 0 ? known : SyntaxFactory.LineFeed;
    }
}
