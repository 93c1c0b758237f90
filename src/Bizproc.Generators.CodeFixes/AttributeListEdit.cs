using Bizproc.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Makes changes that concern more than one attribute of a declaration.</summary>
internal static class AttributeListEdit
{
    /// <summary>Copies an argument to another attribute of the declaration.</summary>
    public static Func<SyntaxNode, SyntaxNode>? Copy(Fix fix, AttributeSyntax attribute, AttributeArgumentSyntax? reported)
    {
        var main = ListsBeside(attribute).SelectMany(static list => list.Attributes).FirstOrDefault(each => AttributeName.Is(each, fix.Argument));
        return main is null || reported?.NameEquals is null ? null : ArgumentEdit.Add(main, null, reported.WithoutTrivia());
    }

    /// <summary>
    /// Adds an attribute after the others of its kind, otherwise after the reported one. It gets its own line if that one has its own line.
    /// </summary>
    public static Func<SyntaxNode, SyntaxNode>? Add(Fix fix, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax own || SyntaxFactory.ParseAttributeArgumentList(fix.Value) is not { } arguments) return null;

        var added = SyntaxFactory.Attribute(AttributeName.Beside(attribute.Name, fix.Argument), arguments);
        var last = ListsBeside(attribute).LastOrDefault(list => list.Attributes.Any(each => AttributeName.Is(each, fix.Argument))) ?? own;

        bool isLine = last.Attributes.Count == 1 && last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        if (!isLine) return root => root.InsertNodesAfter(last.Attributes.Last(), [added.WithLeadingTrivia(SyntaxFactory.Space)]);

        var indent = last.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1);
        var end = last.GetTrailingTrivia().Last(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var list = SyntaxFactory.AttributeList(last.Target, [added]).WithLeadingTrivia(indent).WithTrailingTrivia(end);
        return root => root.InsertNodesAfter(last, [list]);
    }

    private static SyntaxList<AttributeListSyntax> ListsBeside(AttributeSyntax attribute) => attribute.Parent?.Parent switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };
}
