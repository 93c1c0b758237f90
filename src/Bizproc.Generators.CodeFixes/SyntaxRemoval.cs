using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.CodeFixes;

/// <summary>Removes attributes and arguments with their blanks. Comments stay.</summary>
internal static class SyntaxRemoval
{
    public static SyntaxNode Remove(SyntaxNode root, AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return IsCommented(list.Arguments, argument)
            ? RemoveAlone(root, argument)
            : root.ReplaceNode(list, list.WithArguments(Without(list.Arguments, argument)));
    }

    /// <summary>Removes an attribute. If it is the only one in its brackets, removes the brackets and their line as well.</summary>
    public static SyntaxNode Remove(SyntaxNode root, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return IsCommented(list.Attributes, attribute)
                ? RemoveAlone(root, attribute)
                : root.ReplaceNode(list, list.WithAttributes(Without(list.Attributes, attribute)));
        }

        // Move the text before the brackets, and a comment after them, to the next token.
        var next = list.GetLastToken().GetNextToken();
        var behind = IsCommented(list.GetTrailingTrivia()) ? WithoutIndent(list.GetTrailingTrivia()) : [];
        var changed = list.Parent!.ReplaceToken(next, next.WithLeadingTrivia(list.GetLeadingTrivia().Concat(behind).Concat(WithoutIndent(next.LeadingTrivia))));
        return list.Parent switch
        {
            MemberDeclarationSyntax member => root.ReplaceNode(member, Without((MemberDeclarationSyntax)changed, member.AttributeLists.IndexOf(list))),
            ParameterSyntax parameter => root.ReplaceNode(parameter, Without((ParameterSyntax)changed, parameter.AttributeLists.IndexOf(list))),
            _ => root.RemoveNode(list, SyntaxRemoveOptions.KeepExteriorTrivia)!,
        };
    }

    /// <summary>Removes a node. The next node takes over its leading blanks.</summary>
    private static SeparatedSyntaxList<TNode> Without<TNode>(SeparatedSyntaxList<TNode> list, TNode node)
        where TNode : SyntaxNode
    {
        int index = list.IndexOf(node);
        var rest = list.RemoveAt(index);
        return index < rest.Count ? rest.Replace(rest[index], rest[index].WithLeadingTrivia(node.GetLeadingTrivia())) : rest;
    }

    private static MemberDeclarationSyntax Without(MemberDeclarationSyntax member, int list) => member.WithAttributeLists(member.AttributeLists.RemoveAt(list));

    private static ParameterSyntax Without(ParameterSyntax parameter, int list) => parameter.WithAttributeLists(parameter.AttributeLists.RemoveAt(list));

    private static SyntaxNode RemoveAlone(SyntaxNode root, SyntaxNode node) => root.RemoveNode(node, SyntaxRemoveOptions.KeepExteriorTrivia)!;

    /// <summary>True if a comment would be removed with a node or with its comma.</summary>
    private static bool IsCommented<TNode>(SeparatedSyntaxList<TNode> list, TNode node)
        where TNode : SyntaxNode
    {
        int index = list.IndexOf(node);
        bool isLast = index == list.Count - 1;

        // The next node takes over the leading comments of the node.
        if (IsCommented((isLast ? node : list[index + 1]).GetLeadingTrivia()) || IsCommented(node.GetTrailingTrivia())) return true;
        if (list.Count == 1) return false;

        var comma = list.GetSeparator(isLast ? index - 1 : index);
        return IsCommented(comma.LeadingTrivia) || IsCommented(comma.TrailingTrivia);
    }

    private static bool IsCommented(SyntaxTriviaList trivia) =>
        trivia.Any(static each => !each.IsKind(SyntaxKind.WhitespaceTrivia) && !each.IsKind(SyntaxKind.EndOfLineTrivia));

    private static IEnumerable<SyntaxTrivia> WithoutIndent(SyntaxTriviaList trivia) => trivia.SkipWhile(static each => each.IsKind(SyntaxKind.WhitespaceTrivia));
}
