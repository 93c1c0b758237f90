using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Changes one attribute and keeps the comments and blanks around.</summary>
internal static class AttributeEdit
{
    /// <param name="fix">What to do.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="reported">The argument that was reported, or <see langword="null"/> for the attribute as a whole.</param>
    /// <returns>The change, or <see langword="null"/> where it cannot be written here.</returns>
    public static Func<SyntaxNode, SyntaxNode>? Apply(Fix fix, AttributeSyntax attribute, AttributeArgumentSyntax? reported)
    {
        return fix.Kind switch
        {
            // What is a constant of somewhere else is mended there.
            FixKind.ReplaceText => reported?.Expression is LiteralExpressionSyntax text ? Replace(text, LiteralStyle.Write(fix.Value, text)) : null,
            FixKind.ReplaceExpression => reported is null ? null : Replace(reported, fix),
            FixKind.AddText => Add(attribute, reported, Named(fix.Argument, Text(fix.Value))),
            FixKind.AddExpression => Add(attribute, reported, Named(fix.Argument, Expression(fix))),
            FixKind.AddFirst => root => root.ReplaceNode(attribute, WithFirst(attribute, SyntaxFactory.AttributeArgument(Text(fix.Value)))),
            FixKind.AddAttribute => AttributeListEdit.Add(fix, attribute),
            FixKind.MoveArgument => AttributeListEdit.Move(fix, attribute, reported),
            FixKind.RemoveArgument => reported is null ? null : root => SyntaxRemoval.Remove(root, reported),
            FixKind.RemoveAttribute => root => SyntaxRemoval.Remove(root, attribute),
            _ => null,
        };
    }

    private static Func<SyntaxNode, SyntaxNode> Replace(ExpressionSyntax old, ExpressionSyntax @new) =>
        root => root.ReplaceNode(old, @new.WithTriviaFrom(old));

    private static Func<SyntaxNode, SyntaxNode> Replace(AttributeArgumentSyntax old, Fix fix)
    {
        var @new = old.WithExpression(Expression(fix).WithTriviaFrom(old.Expression));
        if (fix.Argument.Length > 0 && old.NameColon is { } name)
            @new = @new.WithNameColon(name.WithName(SyntaxFactory.IdentifierName(fix.Argument).WithTriviaFrom(name.Name)));
        return root => root.ReplaceNode(old, @new);
    }

    /// <summary>Adds a named argument behind the reported one, else behind all others.</summary>
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

        // What stood before the first argument stands before the new one.
        var first = list.Arguments[0];
        var rest = list.Arguments.Replace(first, first.WithLeadingTrivia(SyntaxFactory.Space));
        return attribute.WithArgumentList(list.WithArguments(rest.Insert(0, argument.WithLeadingTrivia(first.GetLeadingTrivia()))));
    }

    /// <summary>What is written with its namespace is shortened as far as the file allows.</summary>
    private static ExpressionSyntax Expression(Fix fix) => SyntaxFactory.ParseExpression(fix.Value).WithAdditionalAnnotations(Simplifier.Annotation);

    private static LiteralExpressionSyntax Text(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static AttributeArgumentSyntax Named(string name, ExpressionSyntax value) => SyntaxFactory.AttributeArgument(
        SyntaxFactory.NameEquals(name).WithEqualsToken(SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.EqualsToken, [SyntaxFactory.Space])),
        nameColon: null,
        value);
}
