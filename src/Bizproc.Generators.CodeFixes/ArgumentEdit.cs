using Bizproc.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Changes the arguments of an attribute and keeps the comments and blanks around them.</summary>
internal static class ArgumentEdit
{
    /// <summary>Writes a text in place of another one, in the same style.</summary>
    public static Func<SyntaxNode, SyntaxNode> ReplaceText(LiteralExpressionSyntax old, Fix fix) =>
        root => root.ReplaceNode(old, LiteralStyle.Write(fix.Value, old).WithTriviaFrom(old));

    /// <summary>Replaces an expression and, if the argument has a name, the name.</summary>
    public static Func<SyntaxNode, SyntaxNode> ReplaceExpression(AttributeArgumentSyntax old, Fix fix)
    {
        var @new = old.WithExpression(Expression(fix).WithTriviaFrom(old.Expression));
        if (fix.Argument.Length > 0 && old.NameColon is { } name)
            @new = @new.WithNameColon(name.WithName(SyntaxFactory.IdentifierName(fix.Argument).WithTriviaFrom(name.Name)));
        return root => root.ReplaceNode(old, @new);
    }

    /// <summary>Adds a named argument with a text.</summary>
    public static Func<SyntaxNode, SyntaxNode> AddText(AttributeSyntax attribute, AttributeArgumentSyntax? reported, Fix fix) =>
        Add(attribute, reported, Named(fix.Argument, Text(fix.Value)));

    /// <summary>Adds a named argument with an expression.</summary>
    public static Func<SyntaxNode, SyntaxNode> AddExpression(AttributeSyntax attribute, AttributeArgumentSyntax? reported, Fix fix) =>
        Add(attribute, reported, Named(fix.Argument, Expression(fix)));

    /// <summary>Adds a text as the first argument.</summary>
    public static Func<SyntaxNode, SyntaxNode> AddFirst(AttributeSyntax attribute, Fix fix) =>
        root => root.ReplaceNode(attribute, WithFirst(attribute, SyntaxFactory.AttributeArgument(Text(fix.Value))));

    /// <summary>Adds a named argument after the reported one, otherwise at the end.</summary>
    public static Func<SyntaxNode, SyntaxNode> Add(AttributeSyntax attribute, AttributeArgumentSyntax? reported, AttributeArgumentSyntax argument)
    {
        var neighbour = reported ?? attribute.ArgumentList?.Arguments.LastOrDefault();
        if (neighbour is null) return root => root.ReplaceNode(attribute, WithFirst(attribute, argument));

        return root => root.InsertNodesAfter(neighbour, [argument.WithLeadingTrivia(SyntaxFactory.Space)]);
    }

    private static AttributeSyntax WithFirst(AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        if (attribute.ArgumentList is not { Arguments.Count: > 0 } list)
        {
            return attribute
                .WithName(attribute.Name.WithoutTrailingTrivia())
                .WithArgumentList(SyntaxFactory.AttributeArgumentList([argument]).WithTrailingTrivia(attribute.GetTrailingTrivia()));
        }

        // The comments and blanks before the old first argument now belong before the new one.
        var first = list.Arguments[0];
        var rest = list.Arguments.Replace(first, first.WithLeadingTrivia(SyntaxFactory.Space));
        return attribute.WithArgumentList(list.WithArguments(rest.Insert(0, argument.WithLeadingTrivia(first.GetLeadingTrivia()))));
    }

    /// <summary>Parses the expression. The simplifier then shortens its namespace as far as the file allows.</summary>
    private static ExpressionSyntax Expression(Fix fix) => SyntaxFactory.ParseExpression(fix.Value).WithAdditionalAnnotations(Simplifier.Annotation);

    private static LiteralExpressionSyntax Text(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static AttributeArgumentSyntax Named(string name, ExpressionSyntax value) => SyntaxFactory.AttributeArgument(
        SyntaxFactory.NameEquals(name).WithEqualsToken(SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.EqualsToken, [SyntaxFactory.Space])),
        nameColon: null,
        value);
}
